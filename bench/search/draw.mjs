// Draws queries of different kinds from documents, the same for the same seed.
import { Random } from '../../tests/search/lib/search.mjs';

const RUN = /[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{3,}/gu;
const FULL = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const HALF = 'ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ';
const half = (text) => text.normalize('NFD').replace(/[\u3099\u309aァ-ヶー]/g, (c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : [...HALF].find((h) => h.normalize('NFKC') === c) ?? c));

const textOf = ({ title, summary, body }) => [title, summary, body].join('\n');
const all = (text, pattern) => [...text.matchAll(pattern)].map(([found]) => found);

const pair = (a, b) => (a === b ? '' : `${a} ${b}`);

function some(random, count, make) {
  const found = new Set();
  for (let tries = 0; found.size < count && tries < 100 * count; tries += 1) {
    const query = make();
    if (query) found.add(query);
  }
  return [...found];
}

function japanese(documents, names, random) {
  const text = () => textOf(random.of(documents));
  const run = (least) => random.of(all(text(), RUN).filter((one) => one.length >= least)) ?? '';
  const part = () => {
    const whole = run(5);
    const length = random.between(2, 4);
    const start = random.below(Math.max(1, whole.length - length));
    return whole.slice(start, start + length);
  };
  const latin = () => random.of(all(text(), /[A-Z][A-Za-z0-9-]{1,9}/g)) ?? '';
  const phrase = () => {
    const sentence = random.of(all(text(), /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{12,}/gu)) ?? '';
    const start = random.below(Math.max(1, sentence.length - 8));
    return sentence.slice(start, start + random.between(6, 14));
  };
  const two = () => {
    const own = all(text(), RUN);
    return own.length > 1 ? pair(random.of(own), random.of(own)) : '';
  };
  return {
    word: some(random, 30, () => run(2).slice(0, 8)),
    'part of a compound': some(random, 30, part),
    'other width': [...some(random, 10, () => FULL(latin())), ...some(random, 10, () => half(random.of(all(text(), /[ァ-ヶー]{3,10}/g)) ?? ''))],
    number: some(random, 20, () => random.of(all(text(), /[0-9][0-9,.]*[0-9](?:件|人|名|億円|か国|年度|機関|社)?|[0-9](?:件|人|名|億円|か国|機関|社)/g)) ?? ''),
    name: some(random, 20, () => random.of(names)),
    phrase: some(random, 20, phrase),
    'two words': some(random, 20, two),
  };
}

function english(documents, names, random) {
  const text = () => textOf(random.of(documents));
  const word = () => random.of(all(text(), /\b[a-z]{4,}\b/g)) ?? '';
  const row = (count) => random.of(all(text(), new RegExp(`\\b[a-z]+(?: [a-z]+){${count - 1}}\\b`, 'gi'))) ?? '';
  return {
    word: some(random, 30, word),
    number: some(random, 15, () => random.of(all(text(), /\b\d[\d,.]*\d\b/g)) ?? ''),
    'other case': some(random, 10, () => word().toUpperCase()),
    name: some(random, 15, () => random.of(names)),
    phrase: some(random, 15, () => `"${row(3)}"`),
    'two words': some(random, 20, () => {
      const own = all(text(), /\b[a-z]{4,}\b/g);
      return own.length > 1 ? pair(random.of(own), random.of(own)) : '';
    }),
  };
}

// {kind: [query, …]}
export function drawn(documents, names, language, seed) {
  return (language === 'ja' ? japanese : english)(documents, names, new Random(seed));
}

// What one looks for who remembers a document: its title, or a few words that stand nowhere else.
export function knownItems(documents, language, truth, most, seed) {
  const random = new Random(seed);
  const records = documents.filter(({ kind }) => kind === 'record');
  const chosen = records.length > most ? some(random, most, () => random.of(records)) : records;
  const pattern = language === 'ja' ? /[^\s、。（）()「」『』・,.]{8,16}/g : /\b[a-z]+(?: [a-z]+){4}\b/gi;
  const titles = chosen.map(({ title }) => ({ query: title, right: new Set(documents.filter((one) => one.title === title).map(({ number }) => number)) }));
  const phrases = chosen.flatMap(({ number, body }) => {
    for (const query of all(body, pattern).slice(0, 12)) if (truth(query).size === 1 && truth(query).has(number)) return [{ query, right: new Set([number]) }];
    return [];
  });
  return { titles, phrases };
}
