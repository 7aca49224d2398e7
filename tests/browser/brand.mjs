// A portal with colours and a logo in site.yaml, and a theme of values, one template and one word: that
// the look is its own, in the light, in the dark and on paper, and nobody is worse off for it.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { built } from '../exports/lib/built.mjs';
import { asHex, contrast, shownPairs } from './lib/contrast.mjs';
import { LOOKS, inspect } from './lib/looks.mjs';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = built('tests/portals/a-town-shows-its-own-colours-and-logo');
const sample = [...longestOfEachKind(site)].filter(([, path]) => path !== '404.html');
const RECORD = 'en/town-plan/2024/crossings/';
const shown = shownSite(site.folder);

async function opened(media, work, path = RECORD) {
  const context = await shown.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.emulateMedia(media);
  await page.goto(shown.host.url + path);
  const result = await work(page);
  await context.close();
  return result;
}

const colourOf = (page, selector, property = 'color') =>
  page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], property).then(asHex);
const valueOf = (page, name) => page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one).trim(), name);

describe('the colours of site.yaml and the grounds of values.css', () => {
  const ROWS = [
    ['in the light', { colorScheme: 'light' }, { link: '#00693c', visited: '#6a3d9a', ground: '#fffdf5', foot: '#f3f0e4' }],
    ['in the dark', { colorScheme: 'dark' }, { link: '#7fd6a4', visited: '#d3b8f5', ground: '#10201a', foot: '#1b2c25' }],
    ['on paper, which keeps its own', { colorScheme: 'dark', media: 'print' }, { link: '#000000', visited: '#000000', ground: '#ffffff', foot: '#ffffff' }],
  ];
  for (const [what, media, wanted] of ROWS)
    test(what, () => opened(media, async (page) => assert.deepEqual({
      link: await colourOf(page, '.town-hall a'),
      visited: asHex(await valueOf(page, '--visited')),
      ground: await colourOf(page, 'body', 'backgroundColor'),
      foot: await colourOf(page, '.foot', 'backgroundColor'),
    }, wanted)));

  test('in forced colours the reader\'s own', () => opened({ colorScheme: 'light', forcedColors: 'active' }, async (page) => {
    assert.notEqual(await colourOf(page, '.town-hall a'), '#00693c');
    assert.equal(await colourOf(page, 'body', 'backgroundColor'), '#ffffff');
  }));

  test('one style sheet, within the policy', () => opened({}, async (page) => {
    assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
    const sheets = [...site.files].filter((path) => path.endsWith('.css'));
    assert.equal(sheets.length, 1);
    assert.match(sheets[0], /^assets\/style\.[0-9a-f]{12}\.css$/);
  }));
});

describe('text can be read everywhere', () => {
  for (const colorScheme of ['light', 'dark'])
    test(colorScheme, async () => {
      const problems = [];
      for (const [, path] of sample)
        for (const { pair, isSign, words } of await opened({ colorScheme }, shownPairs, path)) {
          const ratio = contrast(...pair.split(' on '));
          if (ratio < (isSign ? 3 : 4.5)) problems.push(`${path}: ${pair} has ${ratio.toFixed(2)}:1: "${words}"`);
        }
      expectNone(problems);
    });
});

describe('the logo', () => {
  const box = (page) => page.locator('.brand img').evaluate((one) => ({
    width: one.width, height: one.height, whole: one.complete && one.naturalWidth > 0,
    says: [one.getAttribute('width'), one.getAttribute('height'), one.alt],
  }));
  test('is shown in the size and shape of its file, no higher than the head', () => opened({}, async (page) =>
    assert.deepEqual(await box(page), { width: 132, height: 44, whole: true, says: ['180', '60', 'Town of Westbrook'] })));
  test('stands in the place of the mark, and says its name to those who listen', () => opened({}, async (page) => {
    assert.equal(await page.locator('.brand svg').count(), 0);
    assert.equal(await page.getByRole('link', { name: /^Town of Westbrook\s*Town plan/ }).count(), 1);
  }));
  test('leaves room for the name on a small screen', () => opened({}, async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { width, height } = await box(page);
    assert.equal(width, 128);
    assert.ok(Math.abs(width / height - 3) < .05, `${width} × ${height}`);
  }));
  test('is found from 404.html as well', () => {
    assert.ok(site.files.has('img/westbrook logo.svg'));
    assert.match(String(site.bytes('404.html')), /<img class="logo" src="\/plan\/img\/westbrook%20logo\.svg"/);
  });
});

test('one word and one template are the town\'s, the rest is the default theme\'s', () => opened({}, async (page) => {
  assert.equal(await page.locator('.foot .town-hall').innerText(), 'The town hall');
  assert.equal(await page.locator('.foot dl').count(), 0);
  assert.ok(await page.locator('.climb .step').count() > 1);
}));

describe('each kind of page, at each width and in each colour scheme', () => {
  for (const [kind, path] of sample)
    test(`${kind}: ${path}`, async () => {
      const problems = [];
      for (const look of LOOKS) problems.push(...(await inspect(shown.browser, look, shown.host.url + encodeURI(path), shown.host.url)));
      expectNone(problems);
    });
});
