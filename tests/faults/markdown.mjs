// Markdown that costs too much, or shows what nobody meant: rows 42 to 59. Each input stands below
// the heading of a section; `at` is counted from there.
import assert from 'node:assert/strict';
import { row } from './lib/row.mjs';
import { TRAINING } from './lib/project.mjs';

const HEAD = '## 取組状況\n\n';
const PAGE = 'site/ja/plan/2023/training/index.html';

// `at` is "line:column CODE", counted in the input; nothing, when the text is accepted.
function text(number, what, input, at = [], options = {}) {
  const bytes = Buffer.isBuffer(input) ? Buffer.concat([Buffer.from(HEAD), input]) : HEAD + input;
  const places = [at].flat().map((where) => where.replace(/^(\d+)/, (line) => Number(line) + 2));
  const { warned = [], shows, hides, ...rest } = options;
  row(number, what, {
    files: { [TRAINING]: bytes },
    told: places.map((where) => `${TRAINING}:${where}`),
    warned: warned.map((where) => `${TRAINING}:${where.replace(/^(\d+)/, (line) => Number(line) + 2)}`),
    check: (project) => {
      if (shows) assert.match(project.read(PAGE), shows);
      if (hides) assert.doesNotMatch(project.read(PAGE), hides);
    },
    ...rest,
  });
}

text(42, 'a table of 4,000 columns and 4,000 short rows',
  '|' + 'a|'.repeat(4000) + '\n|' + '-|'.repeat(4000) + '\n' + 'a\n'.repeat(4000), '?');
text(43, 'www.a_ 30,000 times', 'www.a_'.repeat(30_000), '?');
text(43, 'www.a_ 5,000 times, which is within the limits', 'www.a_'.repeat(5000), '?');
text(44, '![[]() 50,000 times', '![[]()'.repeat(50_000), '?');
text(45, 'CDATA opened 50,000 times', 'a <![CDATA['.repeat(50_000), '?');
text(45, 'processing instructions opened 50,000 times', 'a <?'.repeat(50_000), '?');
text(45, 'declarations opened 50,000 times', 'a <!A '.repeat(50_000), '?');
text(46, 'bold text opened before 50,000 links', '**x [a](b) '.repeat(50_000), '?');
text(46, '50,000 lines above a table', 'a\n'.repeat(50_000) + '|-|\n', '?');
text(46, 'a table of 16,000 columns', '|'.repeat(16_000) + '\n' + '|-'.repeat(16_000), '?');
text(47, '20,000 uses of a long address', '[a]: ' + 'x'.repeat(1000) + '\n\n' + '[a]'.repeat(20_000), '?');
text(47, '2,000 uses of a long address', '[a]: https://example.org/' + 'x'.repeat(1000) + '\n\n' + '[a]\n'.repeat(2000), '?');

// Inputs at which parsers of Markdown have been slow, made anew at the sizes that are told of.
const SLOW = {
  'nested strong emphasis': '*a **a '.repeat(65_000) + 'b' + ' a** a*'.repeat(65_000),
  'emphasis closed and never opened': 'a_ '.repeat(65_000),
  'emphasis opened and never closed': '_a '.repeat(65_000),
  'links closed and never opened': 'a]'.repeat(65_000),
  'links opened and never closed': '[a'.repeat(65_000),
  'opening and closing signs that do not match': '*a_ '.repeat(50_000),
  'links opened between emphasis': '[ a_'.repeat(50_000),
  'links and emphasis opened': '[ (]('.repeat(80_000),
  'asterisks in rows of growing length': Array.from({ length: 1000 }, (_, i) => 'a' + '*'.repeat(i)).join(''),
  'back quotes in rows of growing length': Array.from({ length: 1000 }, (_, i) => 'e' + '`'.repeat(i)).join(''),
  'brackets 50,000 deep': '['.repeat(50_000) + 'a' + ']'.repeat(50_000),
  'quotations 50,000 deep': '> '.repeat(50_000) + 'a',
  'lists 1,000 deep': Array.from({ length: 1000 }, (_, i) => ' '.repeat(2 * i) + '* a\n').join(''),
  'a link with 50,000 opening brackets behind it': '[](' + '('.repeat(50_000),
  'addresses with angle brackets': '[t](<a '.repeat(30_000),
  '50,000 definitions of one address': '[a]: u\n'.repeat(50_000),
  'definitions with long titles that end late': '[a]: u "\n'.repeat(25_000),
  'HTML opened and never closed': '<'.repeat(50_000),
  'comments opened and never closed': '<!--'.repeat(30_000),
  'tags with very many attributes': '<a ' + 'x="y" '.repeat(30_000) + '>',
  'entities without an end': '&'.repeat(100_000),
  'carriage returns and vertical tabs': 'aaa\rbbb\n-\v\n'.repeat(30_000),
  'footnotes that refer to each other': Array.from({ length: 5000 }, (_, i) => `[^${i}]: [^${i + 1}]\n\n`).join(''),
  'strikethrough opened and never closed': '~a '.repeat(60_000),
  'empty cells': '| a |\n|---|\n' + '|\n'.repeat(60_000),
  'addresses with at signs': 'a@'.repeat(60_000),
  'colons before slashes': 'http://a:'.repeat(20_000),
};
for (const [what, input] of Object.entries(SLOW)) text(48, what, input, '?');

text(49, '50,000 quotations inside one another', '>'.repeat(50_000), '?');
text(49, '2,000 quotations inside one another', '>'.repeat(2000) + ' a', '?');
text(49, '8,000 lists inside one another', '- '.repeat(8000) + 'x', '?');
text(50, 'bold text that ends in 。', '**日本語。**これは', [], { shows: /<strong>日本語。<\/strong>これは/ });
text(50, 'bold text in 「」', '**「強調」**です', [], { shows: /<strong>「強調」<\/strong>です/ });
text(50, 'bold text in （）', '文**（注）**文', [], { shows: /文<strong>（注）<\/strong>文/ });
text(50, 'bold text that is never closed', '**日本語。これは', [], { warned: ['?'] });
text(51, 'a line break between Japanese characters', 'これは\n改行', [], { shows: /これは改行/ });
text(51, 'a line break between Latin words', 'one\ntwo', [], { shows: /one\s+two/ });
for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', 'java&#10;script:alert(1)',
  'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'javascript&colon;alert(1)']) {
  text(52, `a link to ${address}`, `語句 [a](${address})`, '?');
}
text(52, 'an address in angle brackets', '語句 <javascript:alert(1)>', '?');
text(52, 'an address that is defined elsewhere', '語句 [a]\n\n[a]: javascript:alert(1)', '?');
for (const html of ['<script>alert(1)</script>', '語句 <img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<!-- x -->', '語句<br>']) {
  text(53, `HTML: ${html}`, html, '?');
}
text(54, 'an attribute in the word behind a code fence', '```js" onclick="x\na\n```', [], { hides: /onclick="x/ });
text(54, 'an attribute in the title of a link', `[a](https://example.org/ 'x" onmouseover="z')`, [], { hides: /onmouseover="z/ });
text(54, 'an attribute in the words for a picture', '![x" onerror="y](../files/a.png)', [], {
  prepare: (project) => project.write('content/strategies/plan/2023/files/a.png', PNG()), hides: /onerror="y/ });
text(55, 'a zero byte', 'a\x00b', '?');
text(55, 'bytes that are in no UTF-8', Buffer.from([0xff, 0xfe]), '?');
text(55, 'half of a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), '?');
text(56, 'two headings of the first level', '# い\n\n# ろ\n', ['?', '?']);
text(56, 'a level that is left out', '#### い\n\n語句\n', [], { warned: ['?'] });
text(56, 'headings with the same words', '### い\n\n### い\n', [], { shows: /id="([^"]+)"[\s\S]*?>い<[\s\S]*?id="(?!\1")[^"]+"[\s\S]*?>い</ });
text(56, 'a heading of an emoji alone', '### 😀\n\n語句\n', [], { shows: /<h\d id="[^"]+"[^>]*>😀/ });
text(57, 'a picture without words for it', '![](../files/a.png)', '?', {
  prepare: (project) => project.write('content/strategies/plan/2023/files/a.png', PNG()) });
text(57, 'a picture that is not there', '![図](../files/b.png)', '?');
text(57, 'a link to a file that is not there', '[ここ](x)', '?');
text(57, 'a link without words', '[](x)', ['?', '?']);
text(57, 'a link to a measure that is not there', '[a](measure:plan/2023/trainnig)', '?');
text(57, 'a link to a heading that is not there', '[a](page:about#zz)', '?');
text(57, 'a link to a page that is not there', '[a](page:abuot)', '?');
text(58, 'a footnote that is not defined', 'a[^1]', '?');
text(58, '50,000 references to one footnote', 'a[^1]\n'.repeat(50_000) + '\n[^1]: い\n', '?');
text(58, '2,000 references to one footnote', ('a[^1]\n'.repeat(100) + '\n').repeat(20) + '\n[^1]: い\n', []);
const SENTENCE = '日本語の文章がここに続いていく。';
text(59, '10 MB of Japanese text', (SENTENCE.repeat(20) + '\n\n').repeat(10_000), '?');
text(59, '1 MB of Japanese text', (SENTENCE.repeat(20) + '\n\n').repeat(1000), []);

// One white pixel.
function PNG() {
  return Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==', 'base64');
}
