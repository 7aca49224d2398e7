// The checks that need a browser tried on a small site, each with one planted fault.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './lib/chromium.mjs';
import { LOOKS, inspect } from './lib/looks.mjs';
import { expectFound, withPlanted } from './lib/planted.mjs';
import { serve } from './lib/static_host.mjs';
import { smallControls, squeezedText } from './lib/squeezed.mjs';

const ABOUT = 'ja/about/index.html';
const [NARROW_LIGHT, NARROW_DARK, WIDE_LIGHT] = LOOKS;
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

function look(how, change) {
  return withPlanted(change, async (site) => {
    const host = await serve(site.folder, '/a/b/');
    try {
      return await inspect(browser, how, `${host.url}ja/about/`, host.url);
    } finally {
      await host.close();
    }
  });
}

test('nothing is wrong with a good page', async () => {
  for (const how of LOOKS) assert.deepEqual(await look(how, null), []);
});

const WIDE = { file: 'style.css', from: 'margin: 0 auto', to: 'min-width: 30rem' };
const inAbout = (to, from = '<h1>') => ({ file: ABOUT, from, to: to + from });
const ROWS = [
  ['a page wider than a narrow window', NARROW_LIGHT, WIDE, 'scrolls sideways'],
  ['too little contrast in the dark', NARROW_DARK, { file: 'style.css', from: '--ink: #f2f2f2', to: '--ink: #444' },
    'axe color-contrast'],
  ['a picture without alternative text', WIDE_LIGHT, inAbout('<img src="../../files/%E5%9B%B3%201.svg">'), 'axe image-alt'],
  ['a request to elsewhere', WIDE_LIGHT, inAbout('<img alt="" src="https://site.invalid/x.png">'),
    'asks a third party: https://site.invalid/x.png'],
  ['a file that is missing', WIDE_LIGHT, inAbout('<img alt="" src="x.png">'), 'status 404'],
  ['a script against the policy', WIDE_LIGHT, inAbout('<script>document.title = 1</script>', '</head>'), 'console: '],
];
for (const [what, how, change, says] of ROWS) test(`finds ${what}`, async () => expectFound(await look(how, change), says));

test('what is too wide for a narrow window may fit a wide one', async () => assert.deepEqual(await look(WIDE_LIGHT, WIDE), []));

async function lookFor(check, change, width = 320) {
  return withPlanted(change, async (site) => {
    const host = await serve(site.folder, '/a/b/');
    const page = await browser.newPage({ viewport: { width, height: 640 } });
    try {
      await page.goto(`${host.url}ja/about/`);
      return await check(page);
    } finally {
      await page.close();
      await host.close();
    }
  });
}

const WORDS = 'これは十分に長い日本語の文章です';
const cells = (width, words) => `<table><tr><td>${'話'.repeat(width)}</td><td>${words}</td></tr></table>`;
const ruled = (rules, words) => [{ file: ABOUT, from: '<h1>', to: `<div class="planted">${words}</div><h1>` }, rules];
const ROOM = [
  ['Japanese in two characters', squeezedText, ruled('.planted { width: 2.5em; }', WORDS), 'squeezes "これは'],
  ['English in six letters', squeezedText, ruled('.planted { width: 3.5em; }', '<p lang="en">as it is in the end and so on</p>'), 'squeezes "as it is'],
  ['a cell broken letter by letter', squeezedText, ruled('td { overflow-wrap: anywhere; } td + td { width: 1em; }', cells(40, 'international')), 'breaks "international"'],
  ['a number that goes on in the next line', squeezedText, ruled('.planted { width: 3em; overflow-wrap: anywhere; }', '12345678'), 'breaks "12345678"'],
  ['lines on one another', squeezedText, ruled('.planted { position: relative; top: 3.75em; }', WORDS), 'lie on one another'],
  ['a line that sticks out of its box', squeezedText, ruled('.planted { width: 8em; white-space: nowrap; }', WORDS), 'sticks out of <div class="planted">'],
  ['text out of the window', squeezedText, ruled('.planted { position: relative; left: -3em; }', WORDS), 'sticks out of the window'],
  ['a button of 20 px', smallControls, ruled('button.small { width: 20px; height: 20px; padding: 0; }', '<button class="small">x</button>'), '"x" is 20 × 20 px'],
];
for (const check of [squeezedText, smallControls])
  test(`${check.name} finds nothing on a good page`, async () => assert.deepEqual(await lookFor(check, null), []));
for (const [what, check, [change, rules], says] of ROOM)
  test(`finds ${what}`, async () => expectFound(await lookFor(async (page) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rules);
    return check(page);
  }, change), says));
