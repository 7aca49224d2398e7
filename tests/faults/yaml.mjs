// YAML that is broken, hostile or merely unlucky: rows 1 to 32.
import assert from 'node:assert/strict';
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

broken(1, '100,000 opening brackets', '['.repeat(100_000), '1:33 C040');
broken(2, 'maps 400 levels deep in braces', '{a: '.repeat(400) + '1' + '}'.repeat(400), '1:257 C040');
broken(3, 'lists 10,000 levels deep', '- '.repeat(10_000) + 'x', '1:129 C040');
broken(3, '10,000 complex keys', '? '.repeat(10_000) + 'x', '1:129 C040');
broken(3, 'maps 2,000 levels deep by indentation',
  Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), '65:65 C040');
broken(4, 'a list that holds itself', '&x\n- *x\n', '1:1 C037');
broken(4, 'a map that holds itself', '&x {a: *x}\n', '1:1 C037');
broken(4, 'a value that holds itself', 'a: &x {b: *x}\n', '1:4 C037');
broken(5, 'eleven levels of ten aliases each', ['a0: &a0 lol',
  ...Array.from({ length: 11 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)].join('\n') + '\n', '1:5 C037');
broken(6, '200,000 aliases', '- &x a\n' + '- *x\n'.repeat(200_000), '1:3 C037');
broken(7, 'a double quotation mark never closed', 'a: "abc\nb: 2\nc: 3\n', '1:4 C032');
broken(8, 'a single quotation mark never closed', "a: 'abc\nb: 2\n", '1:4 C032');
row(9, 'a key twice', { files: topics('status: done\nstatus: late\n'), told: [`${TOPICS}:1:1 C045`, `${TOPICS}:2:1 C038`] });
inRow(9, 'a key twice, deep inside', 'summary: {ja: あ, en: a, ja: い}', '5:107 C038');
broken(10, 'bytes that are not UTF-8', Buffer.from('a: \xff\xfe\xc3\x28', 'latin1'), '1:4 C007');
broken(11, 'UTF-16, little end first', Buffer.from('\ufeff- {id: a}\n', 'utf16le'), '1:1 C007');
broken(11, 'UTF-16, big end first', Buffer.from('\ufeff- {id: a}\n', 'utf16le').swap16(), '1:1 C007');
row(11, 'a byte order mark in UTF-8', { files: topics('\ufeff- {id: a, name: {ja: あ, en: A}}\n'), warned: [`${TOPICS}:1:3 P018`] });
row(11, 'a byte order mark in UTF-8 moves no column', {
  files: topics('\ufeff- {idd: a, name: {ja: あ, en: A}}\n'), told: place('1:4 C042 id?') });
broken(12, 'an escape character', 'a: x\x1b[2Jy', '1:5 C008');
broken(12, 'a zero byte between quotation marks', 'a: "x\x00y"', '1:6 C008');
broken(12, 'a C1 control character', 'a: x\u009b2Jy', '1:5 C008');
inExtra(12, 'an escape character, written as an escape', 'a: "x\\e[2Jy"', '9:6 C008');
inExtra(12, 'a zero, written as an escape', 'a: "x\\0y"', '9:6 C008');
row(13, 'lines that end in CR LF', {
  files: { ...topics('- id: a\r\n  name:\r\n    ja: あ\r\n    en: A\r\n') }, warned: [`${TOPICS}:1:3 P018`] });
broken(13, 'lines that end in CR alone', 'a: 1\rb: 2\r', '1:5 C009');
broken(14, 'a second document', 'a: 1\n---\nb: 2\n', '2:1 C039');
broken(14, 'a second document that is broken', 'a: 1\n---\nb: [', '2:1 C039');
broken(15, 'a map behind a list', '- a\nb: c', '2:1 C039');
broken(16, 'a colon and a space inside a value', 'title: 進捗: 第2期', '1:10 C035');
broken(17, 'a full-width colon', 'title：値', '1:6 C034');
broken(17, 'a full-width space before the colon', '題名　: x', '1:1 C045');
row(17, 'a full-width space behind a key', { add: { [SITE]: 'notice　: {ja: あ, en: A}\n' }, told: [`${SITE}:8:1 C042 notice?`] });
row(17, 'a full-width colon behind a key in braces', {
  change: [[FOLLOWUP, 'lead: [mofa]', 'lead：mofa']], told: [`${FOLLOWUP}:5:73 C034`] });
broken(17, 'a full-width colon in the midst', 'a: 1\ntitle：値\nb: 2\n', '2:6 C034');
broken(18, 'a tab as indentation', 'a:\n\tb: 1', '2:1 C031');
broken(18, 'spaces of full width as indentation', 'a:\n  b: 1\n\u3000c: 1\n  d: 1', '3:1 C105');
broken(18, 'a no-break space as indentation', 'a:\n  b: 1\n\u00A0 c: 1\n  d: 1', '3:1 C105');
inExtra(19, 'a percent sign behind a number', 'pct: 80%');
broken(19, 'a percent sign in front', 'a: %b', '1:4 C035');
broken(19, 'back quotes', 'a: `b`', '1:4 C035');
for (const word of ['yes', 'no', 'on', 'y', 'NO', 'True']) {
  row(20, `'${word}' where true or false is asked`, {
    add: { [FOLLOWUP]: `first_followup: ${word}\n` }, told: [`${FOLLOWUP}:6:17 C052`] });
}
row(20, "'true' where true or false is asked", { add: { [FOLLOWUP]: 'first_followup: true\n' } });
row(20, "'NO' and 'on' as words", {
  files: topics('- {id: a, name: {ja: NO, en: on}}\n'), warned: [`${TOPICS}:1:3 P018`],
  check: (project) => assert.match(project.read('site/ja/topics/index.html'), />NO</) });
const value = (text) => ({
  files: {
    'content/strategies/plan/figures.yaml': '- {id: people, label: {ja: 人, en: People}}\n',
    'content/strategies/plan/2023/figures.yaml': `- {figure: people, measure: training, value: ${text}}\n`,
  },
});
for (const [text, meant] of [['017', ''], ['0o17', ''], ['1_000', ''], ['1e3', ''], ['0x1F', ''], ['.inf', ''], ['.nan', ''], ['12abc', ''],
  ['1,000', ' 1000?'], ['１２', ' 12?']]) {
  row(21, `the number ${text}`, { ...value(text), told: [`content/strategies/plan/2023/figures.yaml:1:46 C051${meant}`] });
}
for (const text of ['99999999999', '-1', '0.5']) row(21, `the number ${text}`, value(text));
for (const [text, meant] of [['2026-02-30', ''], ['2026-13-45', ''], ['12:30:45', ''], ['令和6年6月20日', ' 2024-06-20?'], ['2024/6/20', ' 2024-06-20?'],
  ['２０２４-06-20', ' 2024-06-20?'], ['令和6年13月1日', ''], ['20/6/2024', '']]) {
  row(22, `the date ${text}`, { change: [[FOLLOWUP, '2024-06-20', text]], told: [`${FOLLOWUP}:2:12 C049${meant}`] });
}
broken(23, 'a merge key', 'd: &d {x: 1}\ne:\n  <<: *d', '1:4 C037');
broken(23, 'a merge key without an anchor', 'e:\n  <<: {x: 1}', '2:3 C037');
broken(24, 'a tag', 'a: !!python/object:os.system x', '1:4 C037');
row(25, 'an empty place in a list', {
  change: [[FOLLOWUP, 'lead: [mofa]', 'lead: [mofa,,mhlw]']], told: [`${FOLLOWUP}:5:81 C044`] });
inExtra(25, 'an empty place in a list that nobody reads', 'a: [1,,2]');
row(26, 'an empty file of topics', { files: topics('') });
row(26, 'a file of topics with a remark only', { files: topics('# only comment\n') });
row(26, 'a file of topics with the sign of a document only', { files: topics('---\n') });
for (const [text, at] of [['', '1:1'], ['# only comment\n', '1:1'], ['---\n', '2:1']]) {
  row(26, `a site.yaml of ${JSON.stringify(text)}`, { files: { [SITE]: text }, told: Array(4).fill(`${SITE}:${at} C043`) });
}
row(27, '100,000 keys in one map', {
  files: topics(Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join('')), told: place('1:1 C041') });
row(27, '20,000 rows in a table', {
  change: [[FOLLOWUP, 'measures:\n', 'measures:\n' + Array.from({ length: 20_000 }, (_, i) => `  - {id: m${i}, titel: x}\n`).join('')]],
  told: Array.from({ length: 20_000 }, (_, i) => `${FOLLOWUP}:${i + 4}:${`  - {id: m${i}, `.length + 1} C042 title?`) });
broken(28, 'a value of 5 MB', `a: ${'x'.repeat(5_000_000)}\n`, '1:1 C006');
broken(28, 'a key of 2,000 characters', `${'k'.repeat(2000)}: 1\n`, '1:1 C030');
broken(28, 'an anchor of 100 KB', `a: &${'k'.repeat(100_000)} 1\n`, '1:4 C037');
inExtra(29, 'half of a surrogate pair', 'a: "\\ud800"', '9:7 C079');
inExtra(29, 'a code point behind the last one', 'a: "\\U00110000"', '9:7 C079');
row(30, 'a chain of keys that is not there', { change: [[FOLLOWUP, 'as_of: 2024-03-31', 'as_of:']], told: [`${FOLLOWUP}:1:1 C044`] });
row(30, 'keys below a single value', { change: [[SITE, 'title: {ja: 歩みの例, en: Steps}', 'title: Steps']], told: [`${SITE}:2:8 C046`] });
row(30, 'a key on a list', { change: [[SITE, 'fiscal_year: {starts: "04-01", eras: japanese}', 'fiscal_year: [starts]']], told: [`${SITE}:5:14 C046`] });
broken(31, 'a comma and nothing else', ',', '1:1 C039');
broken(31, 'brackets closed that were never open', '- a: x\n"q",\n    "z"\n    ) )\n', '2:1 C039');

// The place of a mistake behind whatever takes more or less than a column, or a line.
const row4 = (before, after) => [FOLLOWUP, '{ja: 研修, en: Training}, pillar: people', `{ja: ${before}, en: Training}, ${after}`];
row(30, 'a mistake behind wide, half-width and combining letters', {
  change: [row4('研修ﾊﾝｶｸか\u3099葛\u{e0100}城', 'pillar: peple')], told: [`${FOLLOWUP}:4:68 C013 people?`] });
row(29, 'an escape in the second line of a text', {
  change: [row4('"一行目\n     二行目 \\q"', 'pillar: people')], told: [`${FOLLOWUP}:5:10 C079`] });
row(30, 'a mistake in a list over three lines', {
  change: [[FOLLOWUP, 'lead: [mhlw]', 'lead: [\n      mhlw,\n      mfoa]']], told: [`${FOLLOWUP}:6:7 C012 mofa?`] });

story(32, 'text in which characters of YAML are strewn about', async (project) => {
  let seed = 11;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const pieces = [..."[]{},:-?&*!|>%@`\"'#~ \n\t：　"].concat(['- ', ': ', '\n  ', '---\n', '<<: ', '\\', '&a ', '*a', '"\\x"']);
  const whole = project.read(FOLLOWUP);
  for (let i = 0; i < 100; ++i) {
    let text = whole;
    for (let change = random(6); change >= 0; --change) {
      const at = random(text.length), cut = random(2) ? random(8) : 0;
      text = text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + cut);
    }
    project.write(FOLLOWUP, text);
    const result = build(project);
    assert.ok([0, 1].includes(result.code), `${result.code} ${result.err} for ${JSON.stringify(text)}`);
    assert.ok(result.code === 0 || told(result).length > 0, JSON.stringify(text));
    assert.ok(result.cpu <= 1, `${result.cpu} s for ${JSON.stringify(text)}`);
  }
});
