// Whether everybody can read and use the generated pages of AYUMI_SITE. docs/accessibility-review.md
// says which test answers what. One page of each kind and language (the longest) is used in a browser; the
// keyboard goes through the first 40 places of a page, through all with AYUMI_EVERY_PAGE=yes.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { listen } from './lib/chromium.mjs';
import { all, attribute, first, treeOf } from './lib/document_tree.mjs';
import {
  clippedText, drawnProblems, keyboardProblems, motionProblems, setTextSize, skipLinkProblems, spreadText,
} from './lib/handling.mjs';
import { sidewaysScroll, smallTargets } from './lib/looks.mjs';
import { languagesOf } from './lib/page_checks.mjs';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { printProblems } from './lib/paper.mjs';
import * as reading from './lib/reading_checks.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = readSite(process.env.AYUMI_SITE);
const MOST_STEPS = process.env.AYUMI_EVERY_PAGE === 'yes' ? Infinity : 40;
const sample = [...longestOfEachKind(site)].filter(([, path]) => path !== '404.html');
const shown = shownSite(site.folder);

const EVERY_PAGE = {
  'the first link leads past the header': reading.skipLinkProblems,
  'headings follow one another without a gap': reading.headingProblems,
  'one header, one main part, one footer, one search, and named menus': reading.landmarkProblems,
  'names in another language say so': reading.languageProblems,
  'each link says where it leads': reading.linkNameProblems,
  'links to files say what they are and how large': reading.fileLinkProblems,
  'tables have a caption and header cells': reading.tableProblems,
  'drawings are named or left out, and charts have a table': reading.drawingProblems,
  'what was added or removed is said in words': reading.markProblems,
  'dates can be read by programs': reading.dateProblems,
  'each page names its languages': reading.switchProblems,
  'menus are the same on every page': reading.navigationProblems,
};

describe('every page', () => {
  for (const [name, check] of Object.entries(EVERY_PAGE)) test(name, () => expectNone(check(site)));
});

// Runs `work` on one page of each kind and collects what it says.
async function onEachKind(options, work) {
  const context = await shown.browser.newContext({ reducedMotion: 'reduce', ...options });  // no gliding while a check looks
  const page = await context.newPage();
  const problems = listen(page, shown.host.url);
  for (const [kind, path] of sample) {
    await page.goto(shown.host.url + encodeURI(path.replace(/(^|\/)index\.html$/, '$1')));
    problems.push(...(await work(page, kind)).map((words) => `${path}: ${words}`));
  }
  await context.close();
  expectNone(problems.filter((words) => !words.includes('failed: ')));  // what leaving the page broke off
}

const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 320, height: 640 } };
const ZOOMED = { viewport: { width: 320, height: 256 } };  // 1280 × 1024 at 400 %
const fits = async (page) => [...(await sidewaysScroll(page)), ...(await clippedText(page))];

test('each kind of page is used with the keyboard alone: all is reached once, in sight, with a visible focus', () =>
  onEachKind(WIDE, (page) => keyboardProblems(page, MOST_STEPS)));
test('each kind of page is used with the keyboard alone in a small window', () => onEachKind(ZOOMED, (page) => keyboardProblems(page, Math.min(MOST_STEPS, 25))));
test('on each kind of page the skip link leads into the text', () => onEachKind(NARROW, skipLinkProblems));
test('each kind of page fits at 400 %', () => onEachKind(ZOOMED, fits));
for (const percent of [200, 400])
  test(`each kind of page fits with text of ${percent} %`, () => onEachKind(WIDE, async (page) => {
    await setTextSize(page, 16 * percent / 100);
    return fits(page);
  }));
for (const options of [WIDE, NARROW])
  test(`each kind of page fits with text spread out in ${options.viewport.width} px`, () => onEachKind(options, async (page) => {
    await spreadText(page);
    return fits(page);
  }));
for (const options of [WIDE, NARROW])
  test(`each kind of page has targets of 24 px or room around them in ${options.viewport.width} px`, () => onEachKind(options, smallTargets));
for (const colorScheme of ['light', 'dark'])
  test(`each kind of page in forced colours, ${colorScheme}, shows the focus and its drawings`, () =>
    onEachKind({ ...WIDE, colorScheme, forcedColors: 'active' }, async (page) => [
      ...(await drawnProblems(page)), ...(await keyboardProblems(page, 12)),
    ]));
test('each kind of page is still for those who asked for it', () => onEachKind(WIDE, motionProblems));
test('each kind of page is printed whole: no menus, all that is folded, dark on white', () => onEachKind({ ...WIDE, colorScheme: 'dark' }, async (page) => {
  await page.emulateMedia({ media: 'print' });
  return printProblems(page);
}));

test('404.html says in each language what happened, and offers a search and ways on', () => {
  const root = treeOf(site, '404.html');
  const sections = all(first(root, 'main'), 'section').filter((one) => all(one, 'a').length > 0 && all(one, 'p').length > 0);
  assert.deepEqual(sections.map((one) => attribute(one, 'lang')).sort(), languagesOf(site).sort());
  assert.equal(all(root, 'form').filter((one) => attribute(one, 'role') === 'search').length, 1);
});
