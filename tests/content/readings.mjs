// The glossary's Japanese readings say what its names say: kana, Latin letters and their order are the
// same, and Chinese characters are read in hiragana.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';

const glossary = parse(readFileSync(new URL('../../content/glossary.yaml', import.meta.url), 'utf8'));
const entries = glossary.map(({ name, reading }) => ({ name: name.ja, reading: reading?.ja }));

// What a reading of that name looks like. An abbreviation in brackets may be left out.
function shapeOf(name) {
  const parts = name.replace(/（[A-Za-z]+）/g, '').match(/\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|[A-Za-z]+|[0-9]+|./gu);
  const shapes = parts.map((part) => {
    if (/^\p{Script=Han}/u.test(part)) return '[ぁ-ゖ]+';
    if (/^[0-9]/.test(part)) return `(?:${part}|[ぁ-ゖ]+)`;
    if (/^[\p{L}ー・]/u.test(part)) return part;
    return '[ /-]?';
  });
  return new RegExp(`^${shapes.join('')}$`, 'u');
}

test('most names with Chinese characters have a reading', () => {
  const written = entries.filter(({ name }) => /\p{Script=Han}/u.test(name));
  assert.ok(written.length > 200, `${written.length} names`);
  const unread = written.filter(({ reading }) => !reading).map(({ name }) => name);
  assert.ok(unread.length < written.length / 20, `without a reading: ${unread.join(', ')}`);
});

test('a reading has the kana and the letters of its name', () => {
  const wrong = entries.filter(({ name, reading }) => reading && !shapeOf(name).test(reading));
  assert.deepEqual(wrong, []);
});

test('a reading of another name is seen', () => {
  const rows = [
    ['世界保健機関', 'せかいほけんきかん', true],
    ['世界保健機関', '世界ほけんきかん', false],
    ['感染症（MCM）のG7広島ビジョン', 'かんせんしょうのG7ひろしまビジョン', true],
    ['感染症（MCM）のG7広島ビジョン', 'かんせんしょうのひろしまビジョン', false],
    ['5類感染症', 'ごるいかんせんしょう', true],
    ['グローバルヘルス戦略', 'グローバルせんりゃく', false],
    ['国連調達セミナー', 'こくれんセミナーちょうたつ', false],
  ];
  for (const [name, reading, fits] of rows) assert.equal(shapeOf(name).test(reading), fits, `${name}: ${reading}`);
});
