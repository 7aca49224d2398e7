// What is folded on the generated pages of AYUMI_SITE is reached by the links that lead into it, without
// script too.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);
const urlOf = (path) => shown.host.url + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
const pathsOf = (kind) => [...site.pages.values()].filter((page) => page.kind === kind).map(({ path }) => path);

async function open(url, javaScriptEnabled) {
  const context = await shown.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

// Links of the page into what is folded there.
const foldedTargets = (page) => page.evaluate(() =>
  [...document.querySelectorAll('main a[href^="#"]')].map((link) => link.getAttribute('href'))
    .filter((href) => document.getElementById(decodeURIComponent(href.slice(1)))?.closest('details:not([open])')));
const isSeen = (page, href) => page.evaluate((id) => document.getElementById(id).checkVisibility(), decodeURIComponent(href.slice(1)));

describe('the form with both years is folded, and links lead into it', () => {
  for (const path of pathsOf('changes'))
    for (const script of [true, false])
      test(`${path}, ${script ? 'with' : 'without'} script`, async () => {
        const page = await open(urlOf(path), script);
        const targets = await foldedTargets(page);
        assert.equal(targets.length, await page.locator('details.side-by-side').count());
        for (const href of targets) {
          await page.goto('about:blank');
          await page.goto(urlOf(path));
          assert.equal(await isSeen(page, href), false);
          await page.locator(`a[href="${href}"]`).click();
          assert.equal(await isSeen(page, href), true);
        }
        await page.goto('about:blank');
        if (targets[0]) {
          await page.goto(urlOf(path) + targets[0]);
          assert.equal(await isSeen(page, targets[0]), true);
        }
        await page.context().close();
      });
});
