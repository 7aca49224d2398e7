// The generated pages of AYUMI_SITE on paper, as Chromium prints them: the longest of each kind that people
// print, in each language.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { aloneAtTheFoot, numbersOf, sheetsOf } from './lib/sheets.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const PRINTED = /^(home|strategy|pillar|followup|record|measure|changes|print|organization|indicator|topic|figures|completeness), /;
const MARGIN = 45; // points: 16 mm
const MARK = '§§';

const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);

async function printed(path, work, before = () => {}) {
  const page = await shown.browser.newPage();
  await page.goto(shown.host.url + encodeURI(path));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(before, MARK);
  await work(page);
  await page.close();
}

const markHeadings = (mark) => {
  for (const heading of document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')) heading.append(mark);
};

// What stays folded or cut off, although it is shown at all.
const foldedIn = () => [...document.querySelectorAll('main details')]
  .filter((fold) => fold.checkVisibility())
  .filter((fold) => [...fold.children].some((child) => child.localName !== 'summary' && getComputedStyle(child).display !== 'none' && child.getClientRects()[0]?.height === 0))
  .map((fold) => `folded: ${fold.textContent.trim().slice(0, 60)}`);

const rows = [...longestOfEachKind(site)].filter(([kind]) => PRINTED.test(kind));

describe('on paper', () => {
  test('there are pages of all kinds that people print', () => assert.ok(rows.length >= 20, String(rows.map(([kind]) => kind))));

  for (const [kind, path] of rows)
    test(`${kind}: ${path}`, () => printed(path, async (page) => {
      const problems = await page.evaluate(foldedIn);
      const sheets = await sheetsOf(page);
      for (const [at, sheet] of sheets.entries()) {
        const here = (words) => problems.push(`sheet ${at + 1} of ${sheets.length}: ${words}`);
        for (const { text } of aloneAtTheFoot(sheet, MARK)) here(`the heading “${text.replace(MARK, '')}” stands alone at the foot`);
        for (const { text } of sheet.lines.filter(({ right }) => right > sheet.width - MARGIN + 3)) here(`“${text}” reaches into the margin`);
        if (sheet.lines.length < 2) here('is empty');
      }
      const unnumbered = numbersOf(sheets).flatMap((number, at) => (number === `${at + 1}/${sheets.length}` ? [] : [at + 1]));
      if (unnumbered.some((sheet) => sheet > 1 || !kind.startsWith('print'))) problems.push(`sheets without number: ${unnumbered}`);
      expectNone(problems);
    }, markHeadings));
});
