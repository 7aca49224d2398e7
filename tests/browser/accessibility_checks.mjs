// The checks of accessibility.mjs tried on a small site: they find nothing in it as it is, and each
// fault that is planted in it.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { launch } from './lib/chromium.mjs';
import {
  clippedText, drawnProblems, keyboardProblems, motionProblems, setTextSize, skipLinkProblems, spreadText,
} from './lib/handling.mjs';
import { smallTargets } from './lib/looks.mjs';
import { printProblems } from './lib/paper.mjs';
import { expectFound, withPlanted } from './lib/planted.mjs';
import * as reading from './lib/reading_checks.mjs';
import { serve } from './lib/static_host.mjs';

const ABOUT = 'ja/about/index.html';
const ENGLISH = 'en/about/index.html';
const before_ = (added) => ['<h1>', `${added}<h1>`];

// Each row: a check, the file with the fault, what is replaced by what, and what is said of it.
const READING = [
  ['skipLinkProblems', ABOUT, 'href="#main"', 'href="#figure"', 'does not begin with a link to <main>'],
  ['skipLinkProblems', ABOUT, ' tabindex="-1"', '', 'cannot take the focus'],
  ['headingProblems', ABOUT, '</h1>', '</h1><h3>x</h3>', '<h3> "x" follows <h1>'],
  ['landmarkProblems', ABOUT, 'aria-label="言語"', 'aria-label="主なページ"', 'two <nav> are called "主なページ"'],
  ['landmarkProblems', ABOUT, ' role="search"', '', '0 forms for searching'],
  ['landmarkProblems', ABOUT, 'footer>', 'div>', '0 <footer>'],
  ['languageProblems', ENGLISH, ...before_('<a href="../">健康</a>'), 'lang="en": 健康'],
  ['languageProblems', ENGLISH, ...before_('<p>the word 健康 inside a sentence</p>'), 'lang="en": the word 健康'],
  ['languageProblems', ABOUT, ...before_(`<p>${'so it is said '.repeat(4)}</p>`), 'lang="ja": so it is'],
  ['linkNameProblems', ABOUT, ...before_('<a href="../">こちら</a>'), '"こちら" does not say where it leads'],
  ['linkNameProblems', ABOUT, ...before_('<a href="../"><img src="x.png" alt=""></a>'), 'has no name'],
  ['fileLinkProblems', ABOUT, ...before_('<p><a href="x.csv">表</a></p>'), 'the link to x.csv'],
  ['tableProblems', ABOUT, ...before_('<table><tr><th scope="col">x</th></tr></table>'), 'has no caption'],
  ['tableProblems', ABOUT, ...before_('<table><caption>x</caption><tr><th>y</th></tr></table>'), '<th> "y" has no scope'],
  ['tableProblems', ABOUT, ...before_('<table><caption>x</caption><tr><td>y</td></tr></table>'), 'has no header cell'],
  ['drawingProblems', ABOUT, ...before_('<svg><path d="M0 0"/></svg>'), 'a drawing has no name'],
  ['drawingProblems', ABOUT,
    ...before_('<div><svg class="chart" role="img" aria-label="x"><text class="chart-value">12</text></svg><table><tr><td>13</td></tr></table></div>'),
    "the chart's 12 stands in no table"],
  ['markProblems', ABOUT, ...before_('<ins>x</ins>'), 'by its looks alone'],
  ['dateProblems', ABOUT, ...before_('<time datetime="26 June">x</time>'), '<time datetime="26 June">'],
  ['switchProblems', ABOUT, ' lang="en" hreflang', ' hreflang', 'is not marked as en'],
  ['switchProblems', ABOUT, ' aria-current="true"', '', 'says that the page is in ""'],
  ['navigationProblems', ABOUT, '>健康</a>', '>体</a>', 'offers "見本 | 体'],
];

describe('without a browser', () => {
  for (const name of new Set(READING.map(([name]) => name)))
    test(`${name} finds nothing in a good site`, async () => assert.deepEqual(await withPlanted(null, reading[name]), []));
  for (const [name, file, from, to, says] of READING)
    test(`${name} finds ${says}`, async () => expectFound(await withPlanted({ file, from, to }, reading[name]), says));
});

const styled = (rules) => ['style.css', 'nav a {', `${rules} nav a {`];
const walk = (page) => keyboardProblems(page, Infinity);
const WORDS = '<p class="box">これは長い言葉です</p>';
const USING = [
  ['keyboard', walk, {}, styled('a:focus-visible { outline: none; }'), 'has no visible focus'],
  ['keyboard', walk, {}, styled('.skip { position: absolute; left: -99em; }'), 'is out of sight'],
  ['keyboard', walk, {}, styled('main { position: fixed; inset: 0; background: red; }'), 'is hidden behind'],
  ['keyboard', walk, {}, [ABOUT, ...before_('<p><a href="../" tabindex="-1">戻る</a></p>')], 'only 8 of 9 can be reached'],
  ['skip link', skipLinkProblems, {}, [ABOUT, ' id="main" tabindex="-1"', ' id="main"'], 'leads to <body>'],
  ['clipped', clippedText, {}, styled('main p { height: .5em; overflow: hidden; }'), 'cuts off "検査に使う'],
  ['clipped when spread', async (page) => { await spreadText(page); return clippedText(page); }, {},
    styled('h1 { width: 8em; overflow: hidden; white-space: nowrap; }'), 'cuts off "この見本について"'],
  ['clipped when larger', async (page) => { await setTextSize(page, 32); return clippedText(page); }, {},
    styled('h1 { height: 60px; overflow: hidden; }'), 'cuts off "この見本について"'],
  ['targets', smallTargets, {}, styled('nav :is(li, a) { font-size: 6px; line-height: 10px; padding: 0 !important; }'), 'axe target-size'],
  ['motion', motionProblems, {}, styled('p { transition: all 1s; }'), 'moves'],
  ['drawings', drawnProblems, { forcedColors: 'active' },
    [ABOUT, ...before_('<svg role="img" aria-label="x"><path fill="#fff" d="M0 0h9v9z"/></svg>')], 'cannot be seen'],
  ['paper', printProblems, {}, ['style.css', '  header nav,\n', ''], 'is of no use on paper'],
  ['paper', printProblems, {}, ['style.css', '--ink: #000', '--ink: #ccc'], 'is written in'],
  ['paper', printProblems, {}, styled('main p { break-inside: avoid; min-height: 80vw; }'), 'leaves half of a sheet empty'],
  ['paper', printProblems, {}, [ABOUT, ...before_(`<details><summary>x</summary>${WORDS}</details>`)], 'what is folded is left out: "x"'],
];

describe('in a browser', () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  const look = (check, options, change) => withPlanted(change, async (site) => {
    const host = await serve(site.folder, '/a/b/');
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, ...options });
    try {
      await page.goto(`${host.url}ja/about/`);
      if (check === printProblems) await page.emulateMedia({ media: 'print' });
      return await check(page);
    } finally {
      await page.close();
      await host.close();
    }
  });
  for (const [name, check, options] of USING.filter((row, at) => USING.findIndex(([other]) => other === row[0]) === at))
    test(`${name}: nothing is wrong with a good page`, async () => assert.deepEqual(await look(check, options, null), []));
  for (const [name, check, options, [file, from, to], says] of USING)
    test(`${name} finds: ${says}`, async () => expectFound(await look(check, options, { file, from, to }), says));
});

test('docs/accessibility-review.md names tests that there are', () => {
  const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const rows = read('../../docs/accessibility-review.md').split('\n').filter((line) => /^\| A\d+ \|/.test(line));
  assert.deepEqual(rows.map((row) => row.split('|')[1].trim()), Array.from({ length: 25 }, (_, i) => `A${i + 1}`));
  for (const row of rows) {
    let program;
    for (const [, path, name] of row.split('|').at(-2).matchAll(/`([^`]+)`|"([^"]+)"/g)) {
      if (path) program = path.includes('/') ? `../../${path}` : path;
      if (path) assert.ok(existsSync(new URL(program, import.meta.url)), program);
      else assert.ok(read(program).includes(name.replaceAll(/^… | …$/g, '')), `${program} has no test "${name}"`);
    }
  }
});
