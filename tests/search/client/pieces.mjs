// The parts of the search client that need neither a browser nor an index.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { api, search } from './lib/browser_files.mjs';
import { JAPANESE } from './lib/documents.mjs';
import { indexValues } from './lib/index_files.mjs';

const marks = (segments) => segments.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

describe('sentences are filled in as ICU does', () => {
  const PLURAL = '{n, plural, =0 {no {what}} one {# {what}} other {# {what}s}}!';
  const ROWS = [
    ['plain', {}, 'en', 'plain'],
    ['“{query}”: {n, number}', { query: 'a {b} #', n: 12345 }, 'en', '“a {b} #”: 12,345'],
    [PLURAL, { n: 0, what: 'hit' }, 'en', 'no hit!'],
    [PLURAL, { n: 1, what: 'hit' }, 'en', '1 hit!'],
    [PLURAL, { n: 1234, what: 'hit' }, 'en', '1,234 hits!'],
    ['{n, plural, other {#件}}', { n: 1 }, 'ja', '1件'],
    ['{n, plural, one {أ} two {ب} few {ت} other {ث}}', { n: 2 }, 'ar', 'ب'],
    ["it''s # {n, number}", { n: 1 }, 'en', "it's # 1"],
  ];
  for (const [pattern, values, language, expected] of ROWS)
    test(expected, () => assert.equal(search.wording(pattern, values, language), expected));

  test('each of the theme’s own can be', () => {
    for (const language of ['en', 'ja']) {
      const file = readFileSync(new URL(`../../../themes/default/i18n/${language}.yaml`, import.meta.url), 'utf8');
      const words = [...file.matchAll(/^(search[a-z-]*): "(.*)"$/gm)];
      assert.ok(words.length > 20);
      for (const [, key, pattern] of words)
        for (const n of [0, 1, 2]) {
          const text = search.wording(pattern, { n, query: 'Q', language: 'L', title: 'T', missing: 'M' }, language);
          assert.ok(text && !/[{}#]|undefined|NaN/.test(text), `${key}: ${text}`);
        }
    }
  });
});

describe('addresses', () => {
  const ROWS = [
    ['', ''],
    ['?q=%E4%BF%9D%E5%81%A5', '?q=%E4%BF%9D%E5%81%A5'],
    ['?q=a+b&year=2023&year=2022&org=mhlw', '?q=a+b&year=2022&year=2023&org=mhlw'],
    ['?year=2022&q=a&unknown=1', '?q=a&year=2022'],
    ['?pillar=global-health%2Fuhc', '?pillar=global-health%2Fuhc'],
    ['?exact=1&q=a&year=2022', '?q=a&year=2022&exact=1'],
    ['?q=%00%ff', '?q=%00%EF%BF%BD'],
    [`?q=${'x'.repeat(5000)}`, `?q=${'x'.repeat(100)}`],
    ['?__proto__=1&constructor=2&q=__proto__', '?q=__proto__'],
  ];
  for (const [address, again] of ROWS)
    test(address.slice(0, 40) || 'none', () => assert.equal(search.writeAddress(search.readAddress(address)), again));
  test('half a character does not throw', () => assert.equal(search.writeAddress({ query: 'a\ud800', filters: search.noFilters() }), '?q=a%EF%BF%BD'));
});

describe('documents', () => {
  const { files } = indexValues(JAPANESE);
  const table = search.openDocuments(files.documents);
  const facets = search.openFacets(files.documents, files.facets);
  const ALL = [0, 1, 2, 3, 4];
  const filtered = (chosen) => facets.filter(ALL, { ...search.noFilters(), ...Object.fromEntries(Object.entries(chosen).map(([name, ids]) => [name, new Set(ids)])) });
  const counts = (result, name) => Object.fromEntries(facets.options[name].map(({ id }, i) => [id, result.counts[name][i]]));

  const ROWS = [
    [{}, ALL],
    [{ strategy: ['global-health'] }, [0, 1]],
    [{ strategy: ['global-health', 'infectious'], year: ['2023'] }, [1, 3]],
    [{ org: ['mhlw'] }, [0, 1, 2]],
    [{ org: ['mhlw'], role: ['lead'] }, [1, 2]],
    [{ role: ['partner'] }, [0]],
    [{ topic: ['amr'] }, [2]],
    [{ kind: ['term'] }, [4]],
    [{ pillar: ['global-health/uhc'] }, [0, 1]],
    [{ org: ['no-such-office'] }, ALL],
  ];
  for (const [chosen, refs] of ROWS) test(`filtered by ${JSON.stringify(chosen)}`, () => assert.deepEqual(filtered(chosen).refs, refs));

  test('counts say what each choice would give', () => {
    const none = filtered({});
    assert.deepEqual(counts(none, 'strategy'), { 'global-health': 2, infectious: 2 });
    assert.deepEqual(counts(none, 'org'), { mofa: 2, mhlw: 3 });
    assert.deepEqual(counts(none, 'role'), { lead: 3, partner: 1 });
    const some = filtered({ strategy: ['global-health'], org: ['mhlw'] });
    assert.deepEqual(counts(some, 'strategy'), { 'global-health': 2, infectious: 1 });
    assert.deepEqual(counts(some, 'org'), { mofa: 2, mhlw: 2 });
    assert.deepEqual(counts(some, 'role'), { lead: 1, partner: 1 });
    assert.deepEqual(counts(some, 'year'), { 2022: 1, 2023: 1 });
  });

  const PATHS = [[0, false, 'global-health/2022/uhc/'], [0, true, 'global-health/2022/uhc/index.html'], [4, false, 'glossary/#inbound'], [4, true, 'glossary/index.html#inbound']];
  for (const [d, portable, path] of PATHS) test(`address ${path}`, () => assert.equal(table.path(d, portable), path));
  test('address of the first page', () => {
    const files = indexValues({ ...JAPANESE, documents: [{ url: '', title: 'x' }, { url: 'a/', title: 'y' }] }).files;
    assert.equal(search.openDocuments(files.documents).path(0, false), '');
    assert.equal(search.openDocuments(files.documents).path(0, true), 'index.html');
  });
  test('years of a measure are one group, the newest first', () => {
    assert.deepEqual(table.grouped([1, 2, 0, 4, 3]), [[1, 0], [2], [4], [3]]);
    assert.deepEqual(table.grouped([0, 2, 1]), [[1, 0], [2]]);
  });
});

describe('excerpts', () => {
  const of = (text, query) => marks(search.excerpt({ summary: '', body: '', ...text }, (one) => api.highlights(one, api.query(query).parts)));
  const FAR = '別のことを書いた長い文である。'.repeat(40);
  const ROWS = [
    ['the summary, if it says it', { summary: '保健を進める。', body: '保健。' }, '保健', '[保健]を進める。'],
    ['else the body', { summary: '何もない。', body: `${FAR}ここで保健医療を支える。${FAR}` }, '保健', /^…ここで\[保健\]医療を支える。.*…$/],
    ['else the summary again', { summary: '何もない。', body: '別のこと。' }, '保健', '何もない。'],
    ['where most of the query stands', { body: `保健。${FAR}保健と連携。` }, '保健 連携', /\[保健\]と\[連携\]。$/],
    ['in full width', { body: 'ＵＨＣの達成' }, 'uhc', '[ＵＨＣ]の達成'],
    ['markup as text', { body: '<img src=x onerror=alert(1)> と書かれた文' }, '書かれた', '<img src=x onerror=alert(1)> と[書かれた]文'],
    ['blocks in one line', { body: '保健\n医療' }, '医療', '保健 · [医療]'],
    ['no bracket without its word', { body: `${FAR}（International）と養成する保健の人材。` }, '保健', '…と養成する[保健]の人材。'],
    ['a sentence to its end where little is left', { body: `保健${'を'.repeat(54)}支えていく。${FAR}` }, '保健', `[保健]${'を'.repeat(54)}支えていく。…`],
    ['nothing from nothing', {}, '保健', ''],
  ];
  for (const [what, text, query, expected] of ROWS)
    test(what, () => (expected instanceof RegExp ? assert.match(of(text, query), expected) : assert.equal(of(text, query), expected)));
  test('with more of the text in a wide window', () => {
    const length = (isWide) => search.excerpt({ summary: '', body: `保健${'あ'.repeat(300)}` }, () => [[0, 2]], isWide).map(({ text }) => text).join('').length;
    assert.ok(length(true) > 1.5 * length(false), `${length(true)}, ${length(false)}`);
  });
  test('never half a number or word', () => {
    for (let n = 0; n < 140; n += 1) {
      const text = of({ body: `${'あ'.repeat(n)}、保健に「1,234,567」校が${'いえ'.repeat(50)}` }, '保健');
      assert.ok(/「1,234,567/.test(text) || !/[「\d]/.test(text), text);
      const english = of({ body: `${'so '.repeat(n)}health for communities and international institutions everywhere `.repeat(3) }, 'communities');
      for (const word of english.match(/\p{L}+/gu)) assert.match(word, /^(so|health|for|communities|and|international|institutions|everywhere)$/);
    }
  });
  test('never half a character', () => {
    for (let n = 0; n < 140; n += 1) {
      const text = of({ body: `${'a'.repeat(n)} 保健 ${'𠮷'.repeat(200)}` }, '保健');
      assert.equal(text, text.toWellFormed());
      assert.ok(text.length < 220, text);
    }
  });
});

describe('the organisations of a result', () => {
  const ROWS = [
    [['A'], [], [], ['A'], 0],
    [['A', 'B', 'C', 'D'], ['E'], [], ['A', 'B'], 2],
    [['A', 'B', 'C', 'D'], ['E'], ['D'], ['A', 'D'], 2],
    [['A'], ['B', 'C', 'D'], ['C'], ['A', 'C'], 0],
    [['A', 'B'], ['C'], ['C'], ['A', 'C'], 1],
    [[], ['A'], [], [], 0],
  ];
  for (const [leading, joining, asked, names, more] of ROWS)
    test(`${leading}, ${joining}: ${asked}`, () => assert.deepEqual(search.shownBodies({ leading, joining }, (name) => asked.includes(name)), { names, more }));

  test('are those that lead, or of whom nobody is said to lead, and the others', () => {
    const { files } = indexValues(JAPANESE);
    const facets = search.openFacets(files.documents, files.facets);
    assert.deepEqual(facets.bodies(0), { leading: ['外務省'], joining: ['厚生労働省'] });
    assert.deepEqual(facets.bodies(4), { leading: [], joining: [] });
  });
});

describe('similar words', () => {
  const NAMES = ['ワクチンの開発', 'インバウンド', '感染症等対応人材の育成', 'Vaccination programmes', 'Healthcare for all', 'UHC'];
  const ROWS = [
    ['vacination', 'vaccination'], ['helthcare', 'healthcare'], ['haelthcare', 'healthcare'], ['いんばうんど', 'インバウンド'],
    ['ワクチン開発', 'ワクチンの開発'], ['感染症対応人材育成', '感染症等対応人材の育成'],
  ];
  for (const [query, expected] of ROWS) test(`${query}: ${expected}`, () => assert.equal(search.nearby(query, NAMES, api.normalize, 3)[0], expected));
  for (const query of ['xyz', 'donation', '', 'uhc', '経済', '\ud800', 'a'.repeat(10_000)])
    test(`none for ${query.slice(0, 10)}`, () => assert.deepEqual(search.nearby(query, NAMES, api.normalize, 3), []));
  test('only what is meant for sure is looked for at once', () => {
    const first = (query) => search.nearby(query, NAMES, api.normalize, 1, 0.8);
    assert.deepEqual(['いんばうんど', 'vacination', '感染症の研究'].map(first), [['インバウンド'], ['vaccination'], []]);
  });
  for (const [query, other, expected] of [['clincal trial', 'clinical trial', 'clincal'], ['Clincal  TRIAL ', 'clinical trial', 'Clincal'], ['いんばうんど', 'インバウンド', 'いんばうんど'], ['a b', 'ab', 'a b']])
    test(`in "${query}" ${expected} is replaced`, () => assert.equal(search.replacedIn(query, other, api.normalize), expected));
  test('soon, in a large site', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `programme number${i} ${(i * 7919).toString(36)} 保健医療の連携${i}`);
    const since = performance.now();
    search.nearby('programm nunber 保険医療の連携', names, api.normalize, 3);
    assert.ok(performance.now() - since < 30_000, `${performance.now() - since} ms`);
  });
});
