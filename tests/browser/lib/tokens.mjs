// The theme's values beside those of the Digital Agency Design System, and which of its colours meet.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { customProperties, declarations } from './style_sheet.mjs';

const require = createRequire(import.meta.url);
export const THEME = fileURLToPath(new URL('../../../themes/default/static/style.css', import.meta.url));

// Map from names without their "color-" to values.
export function designTokens() {
  const list = declarations(readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8'));
  return new Map([...customProperties(list)].map(([name, value]) => [name.replace(/^color-/, ''), value]));
}

const DARK = '(prefers-color-scheme: dark)';
const OWN = (reason) => ({ reason });
const LAYOUT = OWN('distances of the layout; the package has none');
const FONTS = OWN('names of fonts that systems bring along, since none is loaded; Noto Sans JP first, as there');

// For each @media and each custom property of :root, the name of its token, or why it is our own.
export const VALUES = {
  '': {
    paper: 'neutral-white', 'paper-2': 'neutral-solid-gray-50', ink: 'neutral-solid-gray-900', 'ink-2': 'neutral-solid-gray-700',
    rule: 'neutral-solid-gray-200', edge: 'neutral-solid-gray-536', accent: 'primitive-blue-900', 'accent-2': 'primitive-blue-1100',
    'on-accent': 'neutral-white', wash: 'primitive-blue-50', visited: 'primitive-magenta-900', focus: 'neutral-black',
    halo: 'primitive-yellow-300', hit: 'primitive-yellow-200', 'on-hit': 'neutral-solid-gray-900',
    small: 'font-size-14', plain: 'font-size-16', body: 'font-size-17', h1: 'font-size-26', h2: 'font-size-24', h3: 'font-size-20',
    gutter: LAYOUT, block: LAYOUT, tread: LAYOUT, rise: LAYOUT, line: LAYOUT, latin: FONTS, japanese: FONTS,
  },
  '(max-width: 24rem)': { h1: 'font-size-24', h2: 'font-size-22' },
  '(min-width: 48rem)': { gutter: LAYOUT, rise: LAYOUT, block: LAYOUT, h1: 'font-size-36', h2: 'font-size-28' },
  '(min-width: 64rem)': { rise: LAYOUT, block: LAYOUT },
  [DARK]: {
    paper: 'neutral-solid-gray-900', ink: 'neutral-solid-gray-50', 'ink-2': 'neutral-solid-gray-200', rule: 'neutral-solid-gray-700',
    edge: 'neutral-solid-gray-420', accent: 'primitive-blue-300', 'accent-2': 'primitive-blue-100', 'on-accent': 'primitive-blue-1200',
    visited: 'primitive-magenta-200', focus: 'primitive-yellow-300', halo: 'neutral-black',
    hit: 'primitive-yellow-1200', 'on-hit': 'primitive-yellow-100',
    'paper-2': OWN('between gray-900 and gray-800, which is too bright to be a ground of visited links'),
    wash: OWN('the ground with a breath of blue; every blue of the package is either ink or far brighter'),
  },
  print: {
    paper: 'neutral-white', 'paper-2': 'neutral-white', ink: 'neutral-black', 'ink-2': 'neutral-solid-gray-800',
    rule: 'neutral-solid-gray-400', edge: 'neutral-solid-gray-600', accent: 'neutral-black', 'on-accent': 'neutral-black',
    wash: 'neutral-white', visited: 'neutral-black', rise: LAYOUT, block: LAYOUT, h1: 'font-size-28', h2: 'font-size-22',
  },
};

// What stands in rules instead of a token.
const DRAWN = 'a measure inside a drawing, which grows with it';
const OWN_SIZES = {
  '.75rem': 'five years side by side in 320 px have no room for more',
  '.75em': 'signs of footnotes, and what is said beside added words: a part of the text around',
  '12px': DRAWN, '13px': DRAWN, '15px': DRAWN,
  inherit: 'that of the text around',
};
const OWN_LEADINGS = {
  1.8: 'Arabic letters reach higher and lower than those that the tokens were made for',
  1.9: 'changed words are underlined, and two of these lines must not touch',
};

// Sentences on what departs from the package: in :root, in comments that name a token, and in the sizes,
// leadings, corners, shadows and colours of all other rules. Paper has sizes of its own.
export function departures(css, tokens) {
  return declarations(css).flatMap((one) => {
    const says = (words) => [`style.css:${one.line}: ${one.property}: ${one.value} ${words}`];
    if (one.property.startsWith('--')) {
      if (one.selector === ':root') return property(one, tokens, says);
      return colours(one, tokens, says);
    }
    return [...(one.media.includes('print') ? [] : measures(one, tokens, says)), ...colours(one, tokens, says)];
  });
}

const written = (value) => value.toLowerCase().replace(/(^|[\s,(])0(?=\.\d)/g, '$1');
const isOneOf = (value, group, tokens) => [...tokens].some(([name, token]) => name.startsWith(group) && written(token) === written(value));

function property(one, tokens, says) {
  const wanted = VALUES[one.media]?.[one.property.slice(2)];
  if (wanted === undefined) return says('is neither a token nor our own for a reason: see VALUES in lib/tokens.mjs');
  const named = /^(?:neutral|primitive|font-size)-[a-z0-9-]+/.exec(one.comment)?.[0];
  if (wanted.reason) return named ? says(`is called ${named}, and is our own in lib/tokens.mjs`) : [];
  if (named && named !== wanted) return says(`is called ${named} here, and ${wanted} in lib/tokens.mjs`);
  if (!tokens.has(wanted)) return says(`should be ${wanted}, which the package does not have`);
  return written(tokens.get(wanted)) === written(one.value) ? [] : says(`should be ${wanted}, ${tokens.get(wanted)}`);
}

function measures({ property: name, value }, tokens, says) {
  const parts = value.replace(/^clamp\((.*),.*,(.*)\)$/, '$1,$2').split(',').map((part) => part.trim());
  const known = (group, own) => parts.every((part) => part.startsWith('var(--') || part in own || isOneOf(part, group, tokens));
  if (name === 'font-size' && !known('font-size-', OWN_SIZES)) return says('is no font size of the package');
  if (name === 'line-height' && !known('line-height-', OWN_LEADINGS)) return says('is no line height of the package');
  if (name === 'font-weight' && !known('font-weight-', {})) return says('is no weight of the package');
  if (name.endsWith('-radius') && !(value === '0' || known('border-radius-', {}))) return says('is no radius of the package');
  if (name === 'box-shadow' && !/^(none|0 0 0 2px var\(--halo\))$/.test(value) && !isOneOf(value, 'elevation-', tokens))
    return says('is no elevation of the package');
  return [];
}

function colours({ value }, tokens, says) {
  const literal = value.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color-mix)a?\(.*\)/gi) ?? [];
  return literal.filter((colour) => !isOneOf(colour, 'neutral-', tokens) && !isOneOf(colour, 'primitive-', tokens))
    .flatMap((colour) => says(`has the colour ${colour}, which is none of the package`));
}

// Rows of VALUES that style.css has no more.
export function forgotten(css) {
  const list = declarations(css).filter((one) => one.selector === ':root');
  return Object.entries(VALUES).flatMap(([media, rows]) => Object.keys(rows)
    .filter((name) => !list.some((one) => one.media === media && one.property === `--${name}`))
    .map((name) => `lib/tokens.mjs has --${name} ${media}, style.css does not`));
}

// The theme's colours as a reader has them: { light, dark, print }, each a Map from name to value.
export function schemes(css) {
  const list = declarations(css);
  return { light: customProperties(list), dark: customProperties(list, DARK), print: customProperties(list, 'print') };
}

const GROUNDS = ['paper', 'paper-2', 'wash'];
const on = (names, grounds) => names.flatMap((name) => grounds.map((ground) => [name, ground]));

// [text, ground]: 4.5 to 1. Links are accent, visited, and accent-2 under the pointer.
export const TEXT = [
  ...on(['ink', 'ink-2', 'accent', 'accent-2', 'visited'], GROUNDS),
  ['on-accent', 'accent'], ['on-accent', 'accent-2'], ['on-hit', 'hit'], ['paper', 'ink'],
];
// [line or sign, ground]: 3 to 1. The focus is two lines beside one another, so that one of them stands
// out from any ground.
export const DRAWINGS = [...on(['edge', 'accent', 'focus'], GROUNDS), ['focus', 'halo']];
// What paper has no use for: the pointer, the focus, search; and what it shows without its ground.
export const NOT_PRINTED = ['accent-2', 'focus', 'halo', 'hit', 'on-hit'];
export const PRINTED_WITHOUT_GROUND = ['on-accent'];
