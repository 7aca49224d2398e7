// The values of the default theme against the npm package of the Digital Agency Design System, and the
// contrast of every two colours that meet, in the light, in the dark and on paper.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { asHex, contrast, shownPairs } from './lib/contrast.mjs';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectFound } from './lib/planted.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';
import {
  DRAWINGS, NOT_PRINTED, PRINTED_WITHOUT_GROUND, TEXT, THEME, departures, designTokens, forgotten, schemes,
} from './lib/tokens.mjs';

const css = readFileSync(THEME, 'utf8');
const tokens = designTokens();

test('every value of the theme is a token, or our own for a reason', () =>
  expectNone([...departures(css, tokens), ...forgotten(css)]));

describe('the comparison finds', () => {
  const ROWS = [
    ['another shade', '--accent: #0017c1', '--accent: #0017c2', 'should be primitive-blue-900, #0017c1'],
    ['another size', '--h1: 2.25rem', '--h1: 2.2rem', 'should be font-size-36'],
    ['a comment that names another token', 'primitive-blue-50 */', 'primitive-blue-100 */', 'is called primitive-blue-100 here'],
    ['a property that is new', '--gutter: 1rem;', '--gutter: 1rem; --corner: 3px;', 'is neither a token nor our own'],
    ['a property that is gone', '--halo: #ffd43d; ', '', 'lib/tokens.mjs has --halo'],
    ['a size in a rule', 'small { font-size: var(--small)', 'small { font-size: .9rem', 'is no font size'],
    ['a size at the end of a range', '2.8125rem)', '2.8rem)', 'is no font size'],
    ['a leading', 'body:lang(ja) { line-height: 1.75', 'body:lang(ja) { line-height: 1.76', 'is no line height'],
    ['a weight', '.tag.is-draft { border: 2px dashed var(--ink); font-weight: 700', '.tag.is-draft { font-weight: 600', 'is no weight'],
    ['a corner', 'border-radius: 0', 'border-radius: 3px', 'is no radius'],
    ['a shadow', 'main:focus { outline: none; box-shadow: none', 'main:focus { box-shadow: 0 1px 2px black', 'is no elevation'],
    ['a colour in a rule', '.silent { color: var(--ink-2)', '.silent { color: #4d4d4e', 'has the colour #4d4d4e'],
    ['a colour of its own making', '.silent { color: var(--ink-2)', '.silent { color: rgb(1 2 3)', 'has the colour rgb(1 2 3)'],
    ['a colour on paper', '.chart-bar { fill: #ffffff', '.chart-bar { fill: #fffffe', 'has the colour #fffffe'],
  ];
  for (const [what, from, to, says] of ROWS)
    test(what, () => {
      assert.ok(css.includes(from), `style.css has no ${from}`);
      const changed = css.replace(from, to);
      expectFound([...departures(changed, tokens), ...forgotten(changed)], says);
    });
  test('a token that the package does not have', () => {
    const fewer = new Map(tokens);
    fewer.delete('primitive-blue-900');
    expectFound(departures(css, fewer), 'which the package does not have');
  });
});

const isPrinted = (pair) => !pair.some((name) => NOT_PRINTED.includes(name));
const grounded = ([text, ground]) => [text, PRINTED_WITHOUT_GROUND.includes(text) ? 'paper' : ground];
const meeting = (pairs, scheme) => (scheme === 'print' ? pairs.filter(isPrinted).map(grounded) : pairs);

function faint(values, scheme) {
  return [[TEXT, 4.5], [DRAWINGS, 3]].flatMap(([pairs, least]) => meeting(pairs, scheme).flatMap(([one, ground]) => {
    const ratio = contrast(values.get(one), values.get(ground));
    return ratio >= least ? [] : [`${scheme}: --${one} on --${ground} has ${ratio.toFixed(2)}:1, not ${least}:1`];
  }));
}

describe('contrast', () => {
  test('is computed as WCAG says', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('rgb(118, 118, 118)', '#ffffff').toFixed(2), '4.54');
    assert.throws(() => contrast('rgba(0, 0, 0, 0.5)', '#ffffff'), /covers/);
  });
  for (const [scheme, values] of Object.entries(schemes(css)))
    test(`of every two colours that meet: ${scheme}`, () => expectNone(faint(values, scheme)));
  test('too little is found', () => {
    const values = schemes(css.replace('--edge: #949494', '--edge: #4d4d4d')).dark;
    expectFound(faint(values, 'dark'), 'dark: --edge on --paper');
  });
});

describe('what generated pages show is among the pairs whose contrast is known', () => {
  const site = readSite(process.env.AYUMI_SITE);
  const sample = [...longestOfEachKind(site)].filter(([, path]) => path !== '404.html');
  const shown = shownSite(site.folder);
  const unknown = async (page, scheme) => {
    const values = schemes(css)[scheme];
    const known = (pairs) => meeting(pairs, scheme).map((pair) => pair.map((name) => asHex(values.get(name))).join(' on '));
    const text = new Set(known(TEXT));
    const signs = new Set([...text, ...known(DRAWINGS)]);
    return (await shownPairs(page)).filter(({ pair, isSign }) => !(isSign ? signs : text).has(pair))
      .map(({ pair, words }) => `${pair}: "${words}"`);
  };

  const LOOKS = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, print: { colorScheme: 'light', media: 'print' } };
  for (const [scheme, media] of Object.entries(LOOKS))
    test(scheme, async () => {
      const page = await shown.browser.newPage();
      await page.emulateMedia(media);
      const problems = [];
      for (const [, path] of sample) {
        await page.goto(shown.host.url + encodeURI(path));
        problems.push(...(await unknown(page, scheme)).map((words) => `${path}: ${words}`));
      }
      await page.close();
      expectNone(problems);
    });

  test('others are found', async () => {
    const page = await shown.browser.newPage();
    await page.setContent(`<body style="color: #1a1a1a; background: #ffffff"><p>plain</p><p style="background: #e8f1fe"><b
      style="color: #767676">faint</b></p><svg><text y="20" style="fill: #cccccc">drawn</text></svg><p class="unseen" style="color: #eee">unseen</p>`);
    assert.deepEqual(await unknown(page, 'light'), ['#767676 on #e8f1fe: "faint"', '#cccccc on #ffffff: "drawn"']);
    await page.close();
  });
});
