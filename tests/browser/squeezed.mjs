// Whether the texts of AYUMI_SITE have room: one page of each kind and language (the longest), and search
// with and without results, on a telephone, a tablet and a desk. What is folded is unfolded.
import { describe, test } from 'node:test';
import { listen } from './lib/chromium.mjs';
import { languagesOf } from './lib/page_checks.mjs';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { shownSite } from './lib/shown_site.mjs';
import { readSite } from './lib/site.mjs';
import { smallControls, squeezedText } from './lib/squeezed.mjs';

const WIDTHS = [320, 768, 1280];
const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);
const paths = [
  ...[...longestOfEachKind(site).values()].filter((path) => path !== '404.html').map((path) => path.replace(/(^|\/)index\.html$/, '$1')),
  ...languagesOf(site).flatMap((language) => ['UHC', 'xyzzy'].map((words) => `${language}/search/?q=${words}`)),
];

async function settled(page, path) {
  if (path.includes('?q=')) await page.waitForFunction(() => document.getElementById('search_status').textContent !== '');
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
}

describe('texts have room, and controls can be hit', () => {
  for (const width of WIDTHS)
    test(`in ${width} px`, async () => {
      const page = await shown.browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const problems = listen(page, shown.host.url);
      for (const path of paths) {
        await page.goto(shown.host.url + encodeURI(path));
        await settled(page, path);
        problems.push(...[...(await squeezedText(page)), ...(await smallControls(page))].map((words) => `${path}: ${words}`));
      }
      await page.close();
      expectNone(problems.filter((words) => !words.includes('failed: ')));  // what leaving the page broke off
    });
});
