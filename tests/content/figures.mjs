// Both languages of a text report the same numbers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { differences } from './numbers.mjs';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

// Numbers that one language needs to explain a word of the other.
const EXPLAINED = {
  'pages/method': ['5'],  // 令和5年度 stands in the English too
  'strategies/healthcare-policy/2022/measures/insurer-incentives': ['75'],  // 後期高齢者: people aged 75 and over
  'strategies/healthcare-policy/2022/measures/personal-incentives': ['75'],
};

const names = readdirSync(CONTENT, { recursive: true }).filter((name) => name.endsWith('.ja.md')).map((name) => name.slice(0, -6));

test('there are texts to compare', () => assert.ok(names.length > 100));
for (const name of names) {
  test(`numbers of ${name}`, () => {
    const [ja, en] = ['ja', 'en'].map((language) => readFileSync(join(CONTENT, `${name}.${language}.md`), 'utf8'));
    const { japanese, english } = differences(ja, en);
    assert.deepEqual({ japanese, english }, { japanese: [], english: EXPLAINED[name] ?? [] });
  });
}

test('a difference is seen, and a conversion is none', () => {
  const rows = [
    ['329億円を契約した。', '32.9 billion yen was committed.', [], []],
    ['329億円を契約した。', '329 billion yen was committed.', ['32900000000'], ['329000000000']],
    ['約7割', 'about 70 %', [], []],
    ['令和5年度に1,108件', 'In FY2023 there were 1,108', [], []],
    ['２０２３年６月２６日に決定', 'Decided on 26 June 2023', [], []],
    ['2023年5月に開催', 'Held in May 2023; it may go on', [], []],
    ['14,012法人', '14,021 companies', ['14012'], ['14021']],
    ['6社が参加', 'Six companies took part', [], []],
    ['6社が参加', 'Companies took part', ['6'], []],
    ['21課題中18課題', '18 of 21 projects', [], []],
    ['新型コロナウイルス感染症', 'COVID-19', [], []],
    ['3.5万人', '35,000 people', [], []],
    ['注[^12]とリンク[外](org:a7)', 'A note[^12] and [a link](org:a7)', [], []],
  ];
  for (const [ja, en, japanese, english] of rows) assert.deepEqual(differences(ja, en), { japanese, english }, en);
});
