// Markdown that costs too much, or shows what nobody meant: rows 42 to 59. Each input stands below
// the heading of a section; `at` is counted from there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { row, story } from './lib/row.mjs';
import { NOW, run } from './lib/ayumi.mjs';
import { SITE, TRAINING } from './lib/project.mjs';

const HEAD = '## 取組状況\n\n';
const PAGE = 'site/ja/plan/2023/training/index.html';

// The attributes of all elements of a page, as a browser would find them.
function attributesOf(html) {
  const names = [];
  for (const [, inside] of html.matchAll(/<[a-z][a-z0-9]*((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi)) {
    for (const [, name] of inside.matchAll(/([^\s"'=/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/g)) names.push(name);
  }
  return names;
}

test('54: the search for attributes finds those that are planted', () => {
  for (const planted of ['<p title="x" onmouseover="z">', '<p onmouseover=z>', "<svg onload='alert(1)'>", '<svg/onload=alert(1)>', '<a href="x"onclick="y">'])
    assert.ok(attributesOf(`<p>a</p>${planted}`).some((name) => name.startsWith('on')), planted);
  assert.deepEqual(attributesOf('<p title="x&quot; onmouseover=&quot;z" class="on">onload=x</p>'), ['title', 'class']);
});

// `at` is "line:column CODE", counted in the input; nothing, when the text is accepted.
function text(number, what, input, at = [], options = {}) {
  const bytes = Buffer.isBuffer(input) ? Buffer.concat([Buffer.from(HEAD), input]) : HEAD + input;
  const places = [at].flat().map((where) => where.replace(/^(-?\d+)/, (line) => Number(line) + 2));
  const { warned = [], shows, hides, ...rest } = options;
  row(number, what, {
    files: { [TRAINING]: bytes },
    told: places.map((where) => `${TRAINING}:${where}`),
    warned: warned.map((where) => `${TRAINING}:${where.replace(/^(-?\d+)/, (line) => Number(line) + 2)}`),
    check: (project) => {
      if (shows) assert.match(project.read(PAGE), shows);
      if (hides) assert.deepEqual(attributesOf(project.read(PAGE)).filter((name) => name === hides), []);
    },
    ...rest,
  });
}

text(42, 'a table of 4,000 columns and 4,000 short rows',
  '|' + 'a|'.repeat(4000) + '\n|' + '-|'.repeat(4000) + '\n' + 'a\n'.repeat(4000), '2:1 M023');
text(42, 'a table as large as it may be', '|' + 'a|'.repeat(64) + '\n|' + '-|'.repeat(64) + '\n' + ('|' + 'a|'.repeat(64) + '\n').repeat(310), []);
text(43, 'www.a_ 30,000 times', 'www.a_'.repeat(30_000), '1:1 M021');
text(43, 'www.a_ 5,000 times, which is within the limits', 'www.a_'.repeat(5000), []);
text(44, '![[]() 50,000 times', '![[]()'.repeat(50_000), '1:1 M021');
text(45, 'CDATA opened 50,000 times', 'a <![CDATA['.repeat(50_000), '1:1 M021');
text(45, 'processing instructions opened 50,000 times', 'a <?'.repeat(50_000), '1:1 M021');
text(45, 'declarations opened 50,000 times', 'a <!A '.repeat(50_000), '1:1 M021');
text(46, 'bold text opened before 50,000 links', '**x [a](b) '.repeat(50_000), '1:1 M021');
text(46, '50,000 lines above a table', 'a\n'.repeat(50_000) + '|-|\n', '2001:1 M022');
text(46, 'a table of 16,000 columns', '|'.repeat(16_000) + '\n' + '|-'.repeat(16_000), '2:1 M023');
text(47, '20,000 uses of a long address', '[a]: ' + 'x'.repeat(1000) + '\n\n' + '[a]'.repeat(20_000), '3:1 M021');
text(47, '2,000 uses of a long address', '[a]: https://example.org/' + 'x'.repeat(1000) + '\n\n' + '[a]\n'.repeat(2000), '-1:1 M025');

// Beginnings at which parsers of Markdown have been slow, as often as they are told of, and then in
// a file that is full of them, each time within what a line and a block may hold.
const SLOW = [
  ['nested strong emphasis', '*a **a ', 65_000],
  ['emphasis closed and never opened', 'a_ ', 65_000],
  ['emphasis opened and never closed', '_a ', 65_000],
  ['links closed and never opened', 'a]', 65_000],
  ['links opened and never closed', '[a', 65_000],
  ['opening and closing signs that do not match', '*a_ ', 50_000],
  ['links opened between emphasis', '[ a_', 50_000],
  ['links and emphasis opened', '[ (](', 80_000],
  ['brackets inside one another', '[', 50_000],
  ['quotations inside one another', '> ', 50_000],
  ['pictures in empty links', '![[]()', 50_000],
  ['addresses with angle brackets', '[t](<a ', 30_000],
  ['HTML opened and never closed', '<', 50_000],
  ['comments opened and never closed', '<!--', 30_000],
  ['CDATA opened and never closed', 'a <![CDATA[', 50_000],
  ['instructions opened and never closed', 'a <?', 50_000],
  ['declarations opened and never closed', 'a <!A ', 50_000],
  ['tags with very many attributes', '<a x="y" ', 30_000],
  ['entities without an end', '&', 100_000],
  ['strikethrough opened and never closed', '~a ', 60_000],
  ['bare addresses', 'www.a_', 30_000],
  ['bare addresses with at signs', 'a@', 60_000],
  ['bare addresses with colons', 'http://a:', 20_000],
  ['bold text before links', '**x [a](b) ', 50_000],
  ['footnotes', '[^1]', 50_000],
  ['back quotes in rows of growing length', Array.from({ length: 250 }, (_, i) => 'e' + '`'.repeat(i)).join(''), 1],
  ['asterisks in rows of growing length', Array.from({ length: 250 }, (_, i) => 'a' + '*'.repeat(i)).join(''), 1],
  ['Japanese emphasis', '文**（注）**文「**', 20_000],
];
const LINE = 30_000, FILE = 1_000_000;  // bytes
for (const [what, piece, times] of SLOW) {
  if (times > 1) any(48, what, piece.repeat(times));
  const bytes = Buffer.byteLength(piece);
  // As many brackets as a block may have.
  const brackets = Math.max(1, piece.split(/[[<]/).length - 1);
  const line = piece.repeat(Math.max(1, Math.floor(Math.min(LINE / bytes, 2400 / brackets))));
  any(48, `${what}, a file full of it`, `${line}\n\n`.repeat(Math.floor(FILE / Buffer.byteLength(line))));
}
for (const [what, block] of [
  ['footnotes that nobody refers to', '[^1]: い\n\n'],
  ['one heading', '### い\n\n'], ['headings without words', '###\n\n'], ['tables of one cell', '|い|\n|-|\n\n'],
  ['code that looks like footnotes', '```\n[^1]: い\n```\n\n'], ['rules', '***\n\n'], ['lists of one item', '- い\n\n1. い\n\n'],
  ['links to a heading', '[い](#い)\n\n'], ['asterisks', '**い\n\n'], ['HTML', 'い<b>\n\n'],
  ['pictures', '![い](../files/い.png)\n\n'], ['organisations', '[い、ろ](org:mhlw,mofa)\n\n'],
]) {
  any(48, `a file of ${what}`, block.repeat(FILE / Buffer.byteLength(block)));
}
any(48, '3,000 footnotes', Array.from({ length: 3000 }, (_, i) => `い[^${i}]\n\n[^${i}]: い\n\n`).join(''));
any(48, 'lists inside one another', Array.from({ length: 1000 }, (_, i) => ' '.repeat(2 * i) + '* a\n').join(''));
any(48, '50,000 definitions of one address', '[a]: u\n'.repeat(50_000));
any(48, '50,000 definitions of one address, in blocks', '[a]: u\n\n'.repeat(50_000));
any(48, 'definitions with titles that never end', '[a]: u "\n'.repeat(25_000));
any(48, 'carriage returns and vertical tabs', 'aaa\rbbb\n-\v\n'.repeat(30_000));
any(48, 'footnotes that refer to each other', Array.from({ length: 5000 }, (_, i) => `[^${i}]: [^${i + 1}]\n\n`).join(''));
any(48, 'empty cells', '| a |\n|---|\n' + '|\n'.repeat(60_000));

// Whatever is told, or nothing: it ends in time, within the limits of memory.
function any(number, what, input) {
  story(number, what, async (project, t) => {
    project.write(TRAINING, HEAD + input);
    // As an editor would see it: to print a hundred thousand mistakes for a program takes longer.
    const result = run(['build', '-C', project.folder, '--now', NOW]);
    t.diagnostic(`${result.cpu} s CPU, exit ${result.code}`);
    assert.ok([0, 1].includes(result.code), `${result.code} ${result.err}`.slice(0, 1000));
    assert.ok(result.cpu <= (input.length > FILE / 4 ? 2 : 1), `${result.cpu} s CPU`);
  });
}

text(49, '50,000 quotations inside one another', '>'.repeat(50_000), '1:65 M024');
text(49, '2,000 quotations inside one another', '>'.repeat(2000) + ' a', '1:65 M024');
text(49, '8,000 lists inside one another', '- '.repeat(8000) + 'x', '1:65 M024');
text(50, 'bold text that ends in 。', '**日本語。**これは', [], { shows: /<strong>日本語。<\/strong>これは/ });
text(50, 'bold text in 「」', '**「強調」**です', [], { shows: /<strong>「強調」<\/strong>です/ });
text(50, 'bold text in （）', '文**（注）**文', [], { shows: /文<strong>（注）<\/strong>文/ });
text(50, 'bold text that is never closed', '**日本語。これは', [], { warned: ['1:1 M018'] });
text(51, 'a line break between Japanese characters', 'これは\n改行', [], { shows: /これは改行/ });
text(51, 'a line break between Latin words', 'one\ntwo', [], { shows: /one\s+two/ });
const ADDRESSES = [
  ['javascript:alert(1)', '1:8 M003'], ['JaVaScRiPt:alert(1)', '1:8 M003'], ['data:text/html,x', '1:8 M003'], ['vbscript:x', '1:8 M003'],
  ['file:///etc/passwd', '1:8 M003'], ['&#106;avascript:alert(1)', '1:4 M003'], ['javascript&colon;alert(1)', '1:4 M003'],
  ['java&#10;script:alert(1)', '1:4 M004'],
];
for (const [address, at] of ADDRESSES) text(52, `a link to ${address}`, `語句 [a](${address})`, at);
text(52, 'an address in angle brackets', '語句 <javascript:alert(1)>', '1:5 M003');
text(52, 'an address that is defined elsewhere', '語句 [a]\n\n[a]: javascript:alert(1)', '1:4 M003');
const HTML = [['<script>alert(1)</script>', '1:1'], ['語句 <img src=x onerror=alert(1)>', '1:4'], ['<svg onload=alert(1)>', '1:1'], ['<!-- x -->', '1:1'], ['語句<br>', '1:3']];
for (const [html, at] of HTML) text(53, html, html, `${at} M001`);
text(53, '<svg/onload=alert(1)>, which is no tag to Markdown, and stands there as words', '<svg/onload=alert(1)>', [], { shows: /&lt;svg\/onload/, hides: 'onload' });
text(54, 'an attribute in the word behind a code fence', '```js" onclick="x\na\n```', [], { shows: /<code>a\n<\/code>/, hides: 'onclick' });
text(54, 'an attribute in the title of a link', `[a](https://example.org/ 'x" onmouseover="z')`, [], { shows: /title="x&quot; onmouseover=&quot;z"/, hides: 'onmouseover' });
text(54, 'an attribute in the words for a picture', '![x" onerror="y](../files/a.png)', [], {
  prepare: (project) => project.write('content/strategies/plan/2023/files/a.png', PNG()), shows: /alt="x&quot; onerror=&quot;y"/, hides: 'onerror' });
text(55, 'a zero byte', 'a\x00b', '1:2 C008');
text(55, 'bytes that are in no UTF-8', Buffer.from([0xff, 0xfe]), '1:1 C007');
text(55, 'half of a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), '1:1 C007');
text(55, 'two versions of a line', '語句\n\n<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> b\n', '3:1 C104');
text(56, 'two headings of the first level', '# い\n\n# ろ\n\n語句\n', ['1:3 M011', '3:3 M011']);
text(56, 'a level that is left out', '#### い\n\n語句\n', [], { warned: ['1:6 M012'] });
text(56, 'a heading without words, of a level that would leave one out', '語句\n\n####\n\n語句\n', ['3:1 M010']);
for (const marks of ['###', '####']) {
  row(56, `a text that begins with a heading of ${marks}, told once`, {
    files: { [TRAINING]: `${marks} 取組状況\n\n九十人を育てた。\n` }, told: [`${TRAINING}:1:${marks.length + 2} P026`] });
}
row(56, 'a text that begins with a heading without words, told once', {
  files: { [TRAINING]: '###\n\n九十人を育てた。\n\n## 取組状況\n\n語句\n' }, told: [`${TRAINING}:1:1 M010`] });
text(56, 'headings with the same words', '### い\n\n### い\n\n語句\n', [], { shows: /id="([^"]+)"[\s\S]*?>い<[\s\S]*?id="(?!\1")[^"]+"[\s\S]*?>い</ });
text(56, 'a heading of an emoji alone', '### 😀\n\n語句\n', [], { shows: /<h\d id="[^"]+"[^>]*>😀/ });
text(56, 'a heading of the first level for a section', '', [], { files: { [TRAINING]: '# 取組状況\n\n語句\n' }, told: [`${TRAINING}:1:3 M011`] });
// [what, the first line, what is told]
const HEADINGS = [
  ['without a space', '##取組状況', '1:1 M026'],
  ['with signs of full width', '＃＃ 取組状況', '1:1 M026'],
  ['with one sign of full width', '＃ 取組状況', '1:1 M026'],
  ['with a space of full width', '##　取組状況', '1:1 M026'],
  ['with seven signs', '####### 取組状況', '1:1 M026'],
];
for (const [what, line, at] of HEADINGS) text(56, `a heading ${what}`, `${line}\n\n語句\n`, at);
text(56, 'a number with its sign, which is no heading', '#1 の研修。\n\n＃１ の研修。', []);
text(56, 'signs that are to be shown', '\\##研修\n\n`＃＃ 研修`\n\n    ##研修\n', [], { shows: /##研修/ });
const ENGLISH = TRAINING.replace('.ja.', '.en.');
const sections = (what, files, told, rest = {}) => row(56, what, { files, told, ...rest });
sections('the heading of a section, in the wrong language', { [TRAINING]: '## What was done\n\n語句\n' }, [`${TRAINING}:1:4 P006 取組状況?`]);
sections('the heading of a section, in the wrong language of the second file', { [ENGLISH]: '## 取組状況\n\nWords.\n' }, [`${ENGLISH}:1:4 P006 What was done?`]);
sections('the heading of a section whose letters are encoded in another way',
  { [TRAINING]: '## カ\u3099イド\n\n語句\n', [TRAINING.replace('training', 'vaccines')]: '## ガイド\n\n語句\n' }, [], { change: [[SITE, '取組状況', 'ガイド']] });
const WITH_PLAN = { change: [[SITE, 'sections:\n', 'sections:\n  - {id: next, role: plan, heading: {ja: 今後の取組, en: What comes next}}\n'],
  ['content/strategies/plan/strategy.yaml', 'sections: [result]', 'sections: [result, next]']] };
for (const [what, line, column] of [['of a lower level', '### 今後の取組', 5], ['of a much lower level', '#### 今後の取組', 6],
  ['in bold type', '**今後の取組**', 1], ['in bold type, with a colon', '__今後の取組：__', 1]]) {
  sections(`the heading of a section ${what}`, { [TRAINING]: `## 取組状況\n\n語句\n\n${line}\n\n続ける。\n` }, [`${TRAINING}:5:${column} P028`], WITH_PLAN);
}
sections('the heading of a section in bold type at the beginning, told once', { [TRAINING]: '**取組状況**\n\n語句\n' }, [`${TRAINING}:1:1 P028`]);
sections('the heading of a section that stands elsewhere too, at a lower level', { [TRAINING]: '## 取組状況\n\n語句\n\n### 今後の取組\n\n語句\n\n## 今後の取組\n\n続ける。\n' }, [], WITH_PLAN);
sections('the words of a heading within a sentence', { [TRAINING]: '## 取組状況\n\n**今後の取組**を定めた。\n\n### 今後の取組の検討\n\n語句\n' }, [], WITH_PLAN);
sections('headings without words, one of which is none of a section', { [TRAINING]: '## 取組状況\n\n## 取り組み状況\n' }, [`${TRAINING}:3:4 P006 取組状況?`]);
sections('headings without words, of which two are the same', { [TRAINING]: '## 取組状況\n\n## 取組状況\n' }, [`${TRAINING}:3:4 P008`]);
sections('HTML in a heading without words', { [TRAINING]: '## 取組状況<br>\n' }, [`${TRAINING}:1:8 M001`]);
sections('a heading without words for a pillar', { 'content/strategies/plan/2023/pillars/people.ja.md': '## 取り組み状況\n' }, ['content/strategies/plan/2023/pillars/people.ja.md:1:4 P006 取組状況?']);
sections('HTML in a heading of an overview without words', { 'content/strategies/plan/overview.ja.md': '## <b>目的</b>\n' }, ['content/strategies/plan/overview.ja.md:1:4 M001']);
sections('HTML in a heading of a year without words', { 'content/strategies/plan/2023/overview.en.md': '## <b>Aims</b>\n' }, ['content/strategies/plan/2023/overview.en.md:1:4 M001']);
row(56, 'headings without words count as not written', {
  files: { [TRAINING]: '## 取組状況\n' }, check: (project) => assert.match(project.read(PAGE), /lang="en"[^>]*>[\s\S]*Ninety were trained/) });
text(57, 'a picture without words for it', '![](../files/a.png)', '1:1 M009', {
  prepare: (project) => project.write('content/strategies/plan/2023/files/a.png', PNG()) });
text(57, 'a picture that is not there', '![図](../files/b.png)', '1:6 P004');
text(57, 'a link to a file that is not there', '[ここ](x)', '1:6 P004');
text(57, 'a link without words', '[](x)', '1:1 M008');
text(57, 'a link to a measure that is not there', '[a](measure:plan/2023/trainnig)', '1:5 P002 training?');
text(57, 'a link to a heading that is not there', '[a](page:about#zz)', '1:5 P003');
text(57, 'a link to a page that is not there', '[a](page:abuot)', '1:5 P002 about?');
text(57, 'a picture with a space of full width for words', '![　](../files/a.png)', '1:1 M009', {
  prepare: (project) => project.write('content/strategies/plan/2023/files/a.png', PNG()) });
// [what, the text, what is told]
const LINKS = [
  ['another site, without https', '[省](www.mhlw.go.jp)', '1:5 P004 https://www.mhlw.go.jp?'],
  ['a page of another site, without https', '[省](www3.mhlw.go.jp/x)', '1:5 P004 https://www3.mhlw.go.jp/x?'],
  ['a post box', '[係](kakari@example.org)', '1:5 P004 mailto:kakari@example.org?'],
  ['another site, with a colon of full width', '[省](https：//example.org/)', '1:5 P004 https://example.org/?'],
  ['a measure, with a colon of full width', '[ワ](measure：plan/2023/vaccines)', '1:5 P004 measure:plan/2023/vaccines?'],
  ['two organisations, with a comma of full width', '[厚、外](org:mhlw、mofa)', '1:7 P002 mhlw,mofa?'],
  ['a heading by its name in the other language', '[目](page:about#purpose)', '1:5 P003 目的?'],
  ['a heading by an address from the browser', '[目](page:about#%E7%9B%AE%E7%9A%84x)', '1:5 P003 目的?'],
  ['a site in brackets of full width', '[省]（https://example.org/）', '1:3 M017'],
  ['words in brackets of full width', '［省］(https://example.org/)', '1:3 M017'],
  ['two organisations, with a space behind the comma', '[厚、外](org:mhlw, mofa)', '1:7 M028 org:mhlw,mofa?'],
  ['an organisation, by a name with a space', '[外](org:Foreign Affairs)', '1:5 M028'],
  ['an organisation, by its name', '[外](org:外務省)', '1:5 P002 mofa?'],
  ['a measure without its strategy', '[a](measure:vaccines)', '1:5 P013 measure:plan/vaccines?'],
];
for (const [what, input, at] of LINKS) text(57, `a link to ${what}`, input, at);
// [what, the text, what is told]
const TABLES = [
  ['whose second line has too few columns', '| 年 | 人 |\n|---|\n| 1 | 2 |', '1:1 M026'],
  ['without a second line', '| 年 | 人 |\n| 1 | 2 |', '1:1 M026'],
  ['with signs of full width', '｜ 年 ｜ 人 ｜\n｜---｜---｜\n｜ 1 ｜ 2 ｜', '1:1 M026'],
  ['with long vowels for hyphens', '| 年 | 人 |\n|ー|ー|\n| 1 | 2 |', '1:1 M026'],
  ['without signs at the edges, whose second line has too few columns', '年 | 人 | 計\n--- | ---', '2:1 M026'],
  ['with tabs between its cells', '語句\n\n年\t人\n2022\t1\n2023\t2', '3:1 M026'],
  ['in which a row has too many cells', '| 年 | 人 |\n|---|---|\n| 1 | 2 | 3 |', '3:1 M019'],
  ['in which signs of full width part a row', '| 年 | 人 |\n|---|---|\n｜ 1 ｜ 2 ｜', '3:1 M026'],
];
for (const [what, input, at] of TABLES) text(57, `a table ${what}`, input, at);
text(57, 'a table in which a row has too few cells', '| 年 | 人 |\n|---|---|\n| 1 |', [], { warned: ['3:1 M027'] });
text(57, 'lines that are to be shown', '\\|x| と |y|\n\\|a| と |b|', [], { shows: /\|x\| と \|y\|/ });
const LISTS = [
  ['with dots of full width', '・研修\n・検査', '1:1 M026'],
  ['without spaces', '-研修\n-検査', '1:1 M026'],
  ['with spaces of full width', '-　研修\n-　検査', '1:1 M026'],
  ['with numbers of full width', '１．研修\n２．検査', '1:1 M026'],
  ['with numbers and no spaces', '研修：\n1.研修\n2.検査', '2:1 M026'],
  ['with numbers in circles', '①研修\n②検査', '1:1 M026'],
  ['with numbers in brackets of full width', '（１）研修\n（２）検査', '1:1 M026'],
  ['with numbers in brackets', '(1) 研修\n(2) 検査', '1:1 M026'],
];
for (const [what, input, at] of LISTS) text(57, `a list ${what}`, input, at);
text(57, 'lines that begin with figures', '研修は\n1.5倍、検査は\n2.5倍。\n\n- 研修\n- 検査', []);
text(57, 'numbers in circles where a new line is asked for', '①研修  \n②検査\n\n研修は\n①検査。\n\n（1）研修\n\n（2）検査', []);
text(57, 'a single line with a tab', '年\t人\n\n研修\n\n検査\t人', []);
text(50, 'bold text with asterisks of full width', '＊＊研修＊＊を行う。', [], { warned: ['1:1 M018'] });
text(50, 'a note with an asterisk of full width', '研修＊を行う。\n\n＊再掲', []);
text(58, 'a footnote with brackets of full width', '研修［^a］', '1:3 M026');
text(58, 'a footnote with a colon of full width, told once', '研修[^a]\n\n[^a]：注', '3:1 M026');
text(58, 'a footnote that is defined twice', '研修[^a]\n\n[^a]: 一\n\n[^a]: 二', [], { warned: ['5:1 M015'] });
text(58, 'a footnote that is not defined', 'a[^1]', '1:2 M014');
text(58, '50,000 references to one footnote', 'a[^1]\n'.repeat(50_000) + '\n[^1]: い\n', '2001:1 M022');
text(58, '2,000 references to one footnote', ('a[^1]\n'.repeat(100) + '\n').repeat(20) + '\n[^1]: い\n', []);
const SENTENCE = '日本語の文章がここに続いていく。';
text(59, '10 MB of Japanese text', (SENTENCE.repeat(20) + '\n\n').repeat(10_000), '-1:1 C006');
text(59, '1 MB of Japanese text', (SENTENCE.repeat(20) + '\n\n').repeat(1000), []);

// One white pixel.
function PNG() {
  return Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==', 'base64');
}
