// YAML that is broken, hostile or merely unlucky: rows 1 to 32.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { row, story } from './lib/row.mjs';
import { SITE, TOPICS, FOLLOWUP } from './lib/project.mjs';
import { build, told } from './lib/ayumi.mjs';

// The input as a whole file, and as a value that may hold anything.
const topics = (bytes) => ({ [TOPICS]: bytes });
const place = (at) => [`${TOPICS}:${at}`];
const broken = (number, what, bytes, at) => row(number, what, { files: topics(bytes), told: place(at) });
const below = (text) => ({ [SITE]: `extra:\n  ${text}\n` });
const inExtra = (number, what, text, ...at) =>
  row(number, what, { add: below(text), told: at.map((where) => `${SITE}:${where}`) });
const inRow = (number, what, field, ...at) => row(number, what, {
  change: [[FOLLOWUP, 'pillar: people, lead: [mofa]', `pillar: people, lead: [mofa], ${field}`]],
  told: at.map((where) => `${FOLLOWUP}:${where}`),
});

broken(1, '100,000 opening brackets', '['.repeat(100_000), '?');
broken(2, 'maps 400 levels deep in braces', '{a: '.repeat(400) + '1' + '}'.repeat(400), '?');
broken(3, 'lists 10,000 levels deep', '- '.repeat(10_000) + 'x', '?');
broken(3, '10,000 complex keys', '? '.repeat(10_000) + 'x', '?');
broken(3, 'maps 2,000 levels deep by indentation',
  Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), '?');
broken(4, 'a list that holds itself', '&x\n- *x\n', '?');
broken(4, 'a map that holds itself', '&x {a: *x}\n', '?');
broken(4, 'a value that holds itself', 'a: &x {b: *x}\n', '?');
broken(5, 'eleven levels of ten aliases each', ['a0: &a0 lol',
  ...Array.from({ length: 11 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)].join('\n') + '\n', '?');
broken(6, '200,000 aliases', '- &x a\n' + '- *x\n'.repeat(200_000), '?');
broken(7, 'a double quotation mark never closed', 'a: "abc\nb: 2\nc: 3\n', '?');
broken(8, 'a single quotation mark never closed', "a: 'abc\nb: 2\n", '?');
broken(9, 'a key twice', 'status: done\nstatus: late\n', '?');
inRow(9, 'a key twice, deep inside', 'summary: {ja: あ, en: a, ja: い}', '?');
broken(10, 'bytes that are not UTF-8', Buffer.from('a: \xff\xfe\xc3\x28', 'latin1'), '?');
broken(11, 'UTF-16, little end first', Buffer.from('\ufeff- {id: a}\n', 'utf16le'), '?');
broken(11, 'UTF-16, big end first', Buffer.from('\ufeff- {id: a}\n', 'utf16le').swap16(), '?');
row(11, 'a byte order mark in UTF-8', { files: topics('\ufeff- {id: a, name: {ja: あ, en: A}}\n') });
row(11, 'a byte order mark in UTF-8 moves no column', {
  files: topics('\ufeff- {idd: a, name: {ja: あ, en: A}}\n'), told: place('?') });
broken(12, 'an escape character', 'a: x\x1b[2Jy', '?');
broken(12, 'a zero byte between quotation marks', 'a: "x\x00y"', '?');
broken(12, 'a C1 control character', 'a: x\u009b2Jy', '?');
inExtra(12, 'an escape character, written as an escape', 'a: "x\\e[2Jy"', '?');
inExtra(12, 'a zero, written as an escape', 'a: "x\\0y"', '?');
row(13, 'lines that end in CR LF', {
  files: { ...topics('- id: a\r\n  name:\r\n    ja: あ\r\n    en: A\r\n') } });
broken(13, 'lines that end in CR alone', 'a: 1\rb: 2\r', '?');
broken(14, 'a second document', 'a: 1\n---\nb: 2\n', '?');
broken(14, 'a second document that is broken', 'a: 1\n---\nb: [', '?');
broken(15, 'a map behind a list', '- a\nb: c', '?');
broken(16, 'a colon and a space inside a value', 'title: 進捗: 第2期', '?');
broken(17, 'a full-width colon', 'title：値', '?');
broken(17, 'a full-width space before the colon', '題名　: x', '?');
broken(17, 'a full-width colon in the midst', 'a: 1\ntitle：値\nb: 2\n', '?');
broken(18, 'a tab as indentation', 'a:\n\tb: 1', '?');
inExtra(19, 'a percent sign behind a number', 'pct: 80%');
broken(19, 'a percent sign in front', 'a: %b', '?');
broken(19, 'back quotes', 'a: `b`', '?');
for (const word of ['yes', 'no', 'on', 'y', 'NO', 'True']) {
  row(20, `'${word}' where true or false is asked`, {
    add: { [FOLLOWUP]: `first_followup: ${word}\n` }, told: ['?'] });
}
row(20, "'true' where true or false is asked", { add: { [FOLLOWUP]: 'first_followup: true\n' } });
row(20, "'NO' and 'on' as words", {
  files: topics('- {id: a, name: {ja: NO, en: on}}\n'),
  check: (project) => assert.match(project.read('site/ja/topics/index.html'), />NO</) });
const value = (text) => ({
  files: {
    'content/strategies/plan/figures.yaml': '- {id: people, label: {ja: 人, en: People}}\n',
    'content/strategies/plan/2023/figures.yaml': `- {figure: people, measure: training, value: ${text}}\n`,
  },
});
for (const text of ['017', '0o17', '1_000', '1e3', '0x1F', '.inf', '.nan', '12abc', '1,000', '１２']) {
  row(21, `the number ${text}`, { ...value(text), told: ['?'] });
}
for (const text of ['99999999999', '-1', '0.5']) row(21, `the number ${text}`, value(text));
for (const text of ['2026-02-30', '2026-13-45', '12:30:45', '令和8年4月1日', '2026/4/1', '２０２６-04-01']) {
  row(22, `the date ${text}`, { change: [[FOLLOWUP, '2024-06-20', text]], told: ['?'] });
}
broken(23, 'a merge key', 'd: &d {x: 1}\ne:\n  <<: *d', '?');
broken(23, 'a merge key without an anchor', 'e:\n  <<: {x: 1}', '?');
broken(24, 'a tag', 'a: !!python/object:os.system x', '?');
inExtra(25, 'an empty place in a list', 'a: [1,,2]', '?');
row(26, 'an empty file of topics', { files: topics('') });
row(26, 'a file of topics with a remark only', { files: topics('# only comment\n') });
row(26, 'a file of topics with the sign of a document only', { files: topics('---\n') });
for (const text of ['', '# only comment\n', '---\n']) {
  row(26, `a site.yaml of ${JSON.stringify(text)}`, { files: { [SITE]: text }, told: ['?'] });
}
row(27, '100,000 keys in one map', {
  files: topics(Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join('')), told: place('?') });
row(27, '20,000 rows in a table', {
  change: [[FOLLOWUP, 'measures:\n', 'measures:\n' + Array.from({ length: 20_000 }, (_, i) => `  - {id: m${i}, titel: x}\n`).join('')]],
  told: ['?'] });
broken(28, 'a value of 5 MB', `a: ${'x'.repeat(5_000_000)}\n`, '?');
broken(28, 'a key of 2,000 characters', `${'k'.repeat(2000)}: 1\n`, '?');
broken(28, 'an anchor of 100 KB', `a: &${'k'.repeat(100_000)} 1\n`, '?');
inExtra(29, 'half of a surrogate pair', 'a: "\\ud800"', '?');
inExtra(29, 'a code point behind the last one', 'a: "\\U00110000"', '?');
row(30, 'a chain of keys that is not there', { change: [[FOLLOWUP, 'as_of: 2024-03-31', 'as_of:']], told: ['?'] });
row(30, 'keys below a single value', { change: [[SITE, 'title: {ja: 歩みの例, en: Steps}', 'title: Steps']], told: ['?'] });
row(30, 'a key on a list', { change: [[SITE, 'fiscal_year: {starts: "04-01", eras: japanese}', 'fiscal_year: [starts]']], told: ['?'] });
broken(31, 'a comma and nothing else', ',', '?');
broken(31, 'brackets closed that were never open', '- a: x\n"q",\n    "z"\n    ) )\n', '?');
