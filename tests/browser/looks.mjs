// The checks that need a browser tried on a small site, each with one planted fault.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './lib/chromium.mjs';
import { LOOKS, inspect } from './lib/looks.mjs';
import { expectFound, withPlanted } from './lib/planted.mjs';
import { serve } from './lib/static_host.mjs';

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
