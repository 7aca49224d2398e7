// Which documents say what somebody looks for, by nothing but comparing strings. Knows nothing of any
// search engine: width, case, commas in numbers, middle dots and, in Japanese, spaces but those between
// Latin words do not count; a word in Latin letters must begin where the text has a beginning, a number
// and a short word also end.
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const NOT_BETWEEN_WORDS = /(?<![\p{Script=Latin}\p{N}]) | (?![\p{Script=Latin}\p{N}])/gu;
const SHORT = 3;

export function plain(text, language) {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[・·‧]/g, '');
  const spaced = folded.replace(/[^\S\n]+/g, ' ');
  return language === 'ja' ? spaced.replace(NOT_BETWEEN_WORDS, '') : spaced;
}

// The words and quoted phrases of a query.
export function wanted(query, language) {
  const pieces = query.split('"').flatMap((part, i) => (i % 2 ? [part] : part.split(/\s+/)));
  return pieces.map((piece) => plain(piece, language).trim()).filter(Boolean);
}

function stands(text, word) {
  const short = /^[a-z]+$/.test(word) && word.length <= SHORT;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    const begins = !(LATIN.test(word[0]) && LATIN.test(before));
    const ends = !(short && LATIN.test(after)) && !(/\d$/.test(word) && /\d/.test(after));
    if (begins && ends) return true;
  }
  return false;
}

// (query) => numbers of the documents in which all of it stands.
export function truthOf(documents, language) {
  const texts = documents.map(({ title, summary, body }) => plain([title, summary, body].join('\n'), language));
  return (query) => {
    const words = wanted(query, language);
    return new Set(texts.flatMap((text, number) => (words.length && words.every((word) => stands(text, word)) ? [number] : [])));
  };
}
