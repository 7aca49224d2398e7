// What the client finds in an index that is cut into files, against what the texts hold and what lunr.js
// finds in one piece.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { api, lunr, search } from './lib/browser_files.mjs';
import { ENGLISH, JAPANESE, manyDocuments } from './lib/documents.mjs';
import { indexValues, wholeIndex } from './lib/index_files.mjs';
import { Reference } from '../lib/reference.mjs';
import { Random } from '../lib/search.mjs';

// A site in memory. `damage(name, value)` changes what a file holds; null: it is missing.
function opened(content, options = {}, damage = (name, value) => value) {
  const { manifest, files, set } = indexValues(content, options);
  const asked = [];
  const kept = new Map();
  const parts = {
    root: 'https://example.org/ja/', scripts: false,
    manifest: async () => structuredClone(damage('manifest', manifest)),
    renew: async () => asked.push('renewed'),
    part: async (of, name, prepare) => {
      assert.equal(of, set);
      if (kept.has(name)) return kept.get(name);
      asked.push(name);
      const value = damage(name, files[name]);
      if (value === null) throw new search.Gone(name);
      kept.set(name, prepare(structuredClone(value)));
      return kept.get(name);
    },
  };
  return { engine: search.openEngine(parts, lunr, api), asked, manifest };
}

const CUTS = [{ termsPerFile: 1000 }, { termsPerFile: 7 }, { termsPerFile: 7, apart: [0, 1, 3, 5, 8, 12] }];
const found = async (content, query, options, prefix = false) => (await opened(content, options).engine.find(query, prefix)).refs;

describe('every cut of an index gives the same', () => {
  const ROWS = [
    [JAPANESE, '人材育成', [1, 2], 'side by side only'],
    [JAPANESE, '国際保健', [1], 'not 国際 here and 保健 there'],
    [JAPANESE, '保健 連携', [0, 2], 'both words, anywhere'],
    [JAPANESE, '途上国 厚労省', [0], 'an organisation that only the roles name'],
    [JAPANESE, '途上国 Ministry of Health', [0], 'the beginning of its name'],
    [JAPANESE, '厚生労働', [], 'not a part of it'],
    [JAPANESE, '"保健 連携"', [], 'one phrase'],
    [JAPANESE, 'ＵＨＣ', [0, 1], 'full width'],
    [JAPANESE, 'ユニバーサルヘルスカバレッジ', [0, 1], 'a synonym'],
    [JAPANESE, 'universal health coverage', [0, 1], 'the other language’s name'],
    [JAPANESE, '1108', [0], 'a number without its comma'],
    [JAPANESE, 'covid19', [3], 'without the hyphen'],
    [JAPANESE, '育', [1, 2], 'one character'],
    [JAPANESE, 'ないことば', [], 'nothing'],
    [ENGLISH, 'health coverage', [1], 'stemmed words'],
    [ENGLISH, 'who', [0], 'an abbreviation like a common word'],
  ];
  for (const [content, query, refs, what] of ROWS)
    test(`${what}: ${query}`, async () => {
      for (const cut of CUTS) assert.deepEqual((await found(content, query, cut)).sort(), refs, JSON.stringify(cut));
    });
});

test('the last word also finds longer ones while it is being typed', async () => {
  assert.deepEqual(await found(ENGLISH, 'vacc', CUTS[1], true).then((refs) => refs.sort()), [0, 2]);
  assert.deepEqual(await found(ENGLISH, 'vacc', CUTS[1], false), []);
});

describe('numbers and abbreviations are not the beginning of something longer', () => {
  const of = (...bodies) => ({ ...ENGLISH, documents: bodies.map((body) => ({ url: 'x/', title: '', body })) });
  const content = of('In 12020 steps.', 'In 2020.', '15 of them', '5 of them', 'a significant act', 'the SIG met', 'COVID-19', 'COVID-199', 'significance', '5.1 of them', '1,108 and 11,108');
  const ROWS = [['2020', [1]], ['202', []], ['5', [3]], ['15', [2]], ['1', []], ['20', []], ['SIG', [5]], ['sig', [4, 5, 8]], ['ＳＩＧ', [5]], ['COVID-19', [6]], ['covid', [6, 7]], ['5.', [3]], ['5.1', [9]], ['1,108', [10]], ['108', []]];
  for (const [query, refs] of ROWS)
    test(query, async () => assert.deepEqual((await found(content, query, CUTS[1], true)).sort((a, b) => a - b), refs));
});

describe('documents come first in which the words stand side by side', () => {
  const FAR = 'Plan of health. Coverage, health, and a plan for the health of all; coverage plans, purposes of health at work';
  const of = (...bodies) => ({ ...ENGLISH, documents: [FAR, FAR, ...bodies, FAR].map((body) => ({ url: 'x/', title: 'Title', body })) });
  const LONG = ' A text that says other things at great length.'.repeat(9);
  const ROWS = [
    ['two words', 'health plan', 'The health plan.'],
    ['with another ending', 'health plan', 'Its health plans.'],
    ['with a longer last word', 'health pl', 'The health plan.'],
    ['over common words', 'the purpose of the work', 'A purpose of the work.'],
    ['with a name said otherwise', 'UHC plan', 'A universal health coverage plan.'],
    ['with a name of several words', 'plan for universal health coverage', 'A plan for UHC in the universe.'],
    ['through punctuation that was typed', 'health, work', 'For health, work.'],
    ['in Japanese', '国際保健 支援', 'これは国際保健支援である。国際保健を支援', '支援の支援。国際保健。国際保健の支援'],
  ];
  for (const [what, query, near, far = FAR] of ROWS)
    test(what, async () => {
      const content = of(`${near}${LONG}`);
      content.documents = content.documents.map((one, i) => ({ ...one, body: i === 2 ? one.body : `${far} universal UHC` }));
      for (const cut of [CUTS[0], CUTS[1], { termsPerFile: 7, apart: [0] }]) {
        const refs = await found(content, query, cut, true);
        assert.equal(refs[0], 2, JSON.stringify(cut));
        assert.equal(refs.length, 4, `nothing is lost: ${JSON.stringify(cut)}`);
      }
    });

  test('in the order of the query only', async () => {
    const refs = await found(of(`The plan health.${LONG}`), 'health plan', CUTS[1], true);
    assert.equal(refs.at(-1), 2);
  });

  test('for which one file of positions is read that nothing else needs, not more', async () => {
    const content = of(`The health plan.${LONG}`);
    const health = indexValues(content, { termsPerFile: 1 }).manifest.terms.indexOf('health');
    const positionsAsked = async (apart) => {
      const { engine, asked } = opened(content, { termsPerFile: 1, apart });
      assert.equal((await engine.find('health plan', false)).refs.length, 4);
      return asked.filter((name) => name.startsWith('positions'));
    };
    assert.deepEqual(await positionsAsked([health]), [`positions-${health}`]);
    assert.deepEqual(await positionsAsked(Array.from({ length: 99 }, (_, i) => i)), []);
  });
});

test('a group of synonyms is asked for by each of its members, and by nothing else', () => {
  const texts = manyDocuments(8).documents.map(({ body }) => body);
  const random = new Random(5);
  const piece = () => {
    const start = random.below(20);
    return random.of(texts).slice(start, start + random.between(1, 5));
  };
  const ODD = ['the Bank', 'Say', 'sai', 'CO-V-19', 'cov19', 'カ\u3099ン', 'ガン', 'コ-ヒー', '1,108', '3.5', 'a', 'va\u00adccine', 'Vaccines', 'abilities', 'ability', 'trying', 'tries', 'éCOLE', '𠮷野', 'of', 'x\uffffy', '年 保', '保'];
  const synonyms = [...ODD.map((odd, i) => [odd, `other${i}`]), ...Array.from({ length: 60 }, () => random.times(1, 3, piece))];
  const key = (text) => api.chunk(text).tokens.map(({ term }) => term).join(' ');
  const fixed = (text) => api.chunk(text).tokens.length > 0 && !api.chunk(text).tokens.some(({ prefix }) => prefix);
  let several = 0;
  for (const query of [...synonyms.flat(), 'vaccination', 'saying', '人材']) {
    const asked = api.query(query, { synonyms }).parts.flat().filter((chunk) => chunk.members).map(({ tokens }) => tokens[0].term);
    const expected = synonyms.flatMap((group, n) => (group.some((member) => fixed(member) && key(member) === key(query)) ? [`=${n}`] : []));
    if (/\s/.test(query)) continue;
    assert.deepEqual(asked, expected, query);
    several += expected.length > 0;
  }
  assert.ok(several > 60, several);
});

test('scores and order are those of lunr.js on the whole index', async () => {
  const content = manyDocuments(60);
  const whole = wholeIndex(content);
  const texts = content.documents.map(({ title, summary, body }) => [title, summary, body].join('\n'));
  for (const query of ['人材育成', '保健 連携', '育', 'アフリカ 会議']) {
    const { terms } = api.query(query, { synonyms: content.synonyms });
    const all = Object.keys(whole.invertedIndex);
    const wanted = new Set(terms.flatMap(({ term, prefix }) => all.filter((one) => (prefix ? one.startsWith(term) : one === term))));
    const expected = new Map(whole.query((q) => wanted.forEach((term) => q.term(term, { usePipeline: false }))).map((hit) => [+hit.ref, hit.score]));
    for (const cut of [{ termsPerFile: 50 }, { termsPerFile: 3 }]) {
      const { refs, scores } = await opened(content, cut).engine.find(query, false);
      assert.ok(refs.length > 0, query);
      for (const ref of refs) assert.ok(Math.abs(scores[ref] - expected.get(ref)) < 1e-9, `${query} ${ref}`);
      const inRow = (ref) => query.includes(' ') && texts[ref].includes(query.replace(' ', ''));
      const sorted = refs.toSorted((a, b) => inRow(b) - inRow(a) || scores[b] - scores[a] || a - b);
      assert.deepEqual(refs, sorted, query);
    }
  }
});

describe('hits, order and scores are those of the reference', () => {
  const content = { ...manyDocuments(50), synonyms: [['保健医療', 'health care'], ['感染症', '疫病']] };
  const texts = content.documents.flatMap(({ title, summary, body }) => [title, summary, body]);
  const random = new Random(31);
  const piece = () => {
    const text = random.of(texts);
    const start = random.below(text.length);
    return random.of(['', '', '', '"']) + text.slice(start, start + random.between(1, 7));
  };
  const queries = [...Array.from({ length: 120 }, () => random.times(1, 3, piece).join(' ')), 'health care', '保健医療 支援', '保 "2 "'];
  const MANY = Array.from({ length: 200 }, (_, i) => i);
  const ROWS = [
    ['no file apart', { termsPerFile: 9 }],
    ['some files apart', { termsPerFile: 1, apart: MANY.filter((i) => i % 3 === 0) }],
    ['all files apart', { termsPerFile: 3, apart: MANY }],
  ];
  for (const [what, options] of ROWS)
    test(what, async () => {
      const { manifest, files } = indexValues(content, options);
      const reference = new Reference((name) => (name === 'manifest' ? manifest : files[name]));
      const { engine } = opened(content, options);
      let compared = 0;
      for (const query of queries) {
        const { refs, scores } = await engine.find(query, false);
        const { results } = reference.search(query);
        assert.deepEqual(refs, results.map(([ref]) => ref), query);
        for (const [ref, score] of results) assert.ok(Math.abs(scores[ref] - score) < 1e-9, `${query} ${ref}`);
        compared += refs.length > 1;
      }
      assert.ok(compared > 30, compared);
    });
});

test('a common term of a phrase costs its positions alone, beside a rarer one', async () => {
  const content = manyDocuments(40);
  const firsts = indexValues(content, { termsPerFile: 1 }).manifest.terms;
  const [common, rare] = [firsts.indexOf('医療'), firsts.indexOf('保健')];
  const { engine, asked } = opened(content, { termsPerFile: 1, apart: [common] });
  await engine.find('保健医療', false);
  assert.deepEqual(asked.filter((name) => name !== 'documents').sort(), [`positions-${common}`, `terms-${rare}`]);
});

test('only the files that a query touches are read', async () => {
  const { engine, asked, manifest } = opened(manyDocuments(200), { termsPerFile: 4 });
  await engine.find('人材育成', true);
  const terms = asked.filter((name) => name.startsWith('terms-'));
  assert.ok(manifest.terms.length > 20 && terms.length <= 2, terms.join(' '));
  assert.ok(!asked.some((name) => name.startsWith('texts-')));
});

test('a beginning that stands in very many files is not looked for as one', async () => {
  const documents = Array.from({ length: 60 }, (_, i) => ({ url: `x/${i}/`, title: `start${i} other`, body: 'word' }));
  const { engine, asked } = opened({ ...ENGLISH, documents }, { termsPerFile: 1 });
  assert.deepEqual((await engine.find('start', true)).refs, []);
  assert.ok(asked.length < 26, asked.length);
  assert.equal((await engine.find('start7', true)).refs[0], 7);
});

test('nothing that is typed throws, hangs or is taken for a language of queries', async () => {
  const ODD = [
    'http://x', 'title:保健', 'a^', '~5', `${'h'.repeat(3000)}~5`, `${'*'.repeat(50)}a`, '*', '+', '-', ':', '"', '“', '"""', '\\', '%00', '\u0000', '\ud800', '保\udc00健',
    '__proto__', 'constructor', 'hasOwnProperty', '<img src=x onerror=alert(1)>', '=0', '=1', ' ', '\u200b', '🈁', '👨‍👩‍👧', 'ｶﾞ', '.*', '(?:)', 'の'.repeat(100_000), 'a '.repeat(50_000), '\u0301'.repeat(50_000),
  ];
  const { engine } = opened(manyDocuments(300), { termsPerFile: 20 });
  for (const query of ODD) {
    const since = performance.now();
    const { refs } = await engine.find(query, true);
    assert.ok(Array.isArray(refs), query.slice(0, 20));
    assert.ok(performance.now() - since < 1000, `${query.slice(0, 20)}: ${performance.now() - since} ms`);
  }
});

test('a long query leaves the browser time to answer', async () => {
  const { engine } = opened(manyDocuments(800), { termsPerFile: 3 });
  await engine.find('の 保健医療 支援', true);
  let longest = 0;
  const start = performance.now();
  let last = start;
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await engine.find('の 保健医療 支援', true);
  clearInterval(ticking);
  const whole = performance.now() - start;
  // On a machine that does something else at the same time, pauses are as long as it wants them.
  assert.ok(longest < Math.max(2000, whole * 0.7), `${longest} ms without a break, of ${whole}`);
});

describe('damage', () => {
  test('a missing file makes it begin anew, once', async () => {
    const { engine, asked } = opened(JAPANESE, {}, (name, value) => (name === 'documents' ? null : value));
    await assert.rejects(engine.find('保健', true), search.Gone);
    assert.deepEqual(asked.filter((name) => name === 'renewed'), ['renewed']);
  });
  const ROWS = {
    'documents of another set': (name, value) => (name === 'documents' ? { ...value, kind: [] } : value),
    'a terms file that is something else': (name, value) => (name.startsWith('terms') ? { hello: 1 } : value),
    'positions that are missing': (name, value) => (name.startsWith('positions') ? {} : value),
  };
  for (const [what, damage] of Object.entries(ROWS))
    test(`${what}: an error, nothing worse`, () => assert.rejects(opened(JAPANESE, { termsPerFile: 7, apart: Array.from({ length: 99 }, (_, i) => i) }, damage).engine.find('人材育成', true)));
});

test('texts come from the file that holds the document', async () => {
  const content = manyDocuments(20);
  const { engine, manifest } = opened(content);
  for (const ref of [0, 7, 8, 19]) assert.equal((await engine.text(manifest, ref)).body, content.documents[ref].body);
});
