// The numbers of a text, as both languages of a record must have them: 329億円 and 32.9 billion yen,
// 約7割 and about 70 %, 2023年6月26日 and 26 June 2023, three and 3件.

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const ORDINALS = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];
const KANJI = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const ERAS = { 令和: 2018, 平成: 1988 };
const LARGE_JA = { 万: 1e4, 億: 1e8, 兆: 1e12 };
const LARGE_EN = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';

const plain = (digits) => Number(digits.replaceAll(',', ''));
const canonical = (value) => String(Number(value.toPrecision(12)));

// Words only: no front matter, no addresses of links, no marks of footnotes.
export function words(markdown) {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]:?/g, ' ')
    .normalize('NFKC');
}

function found(text, patterns) {
  const numbers = new Set();
  let rest = text;
  for (const [pattern, value] of patterns) {
    rest = rest.replace(pattern, (...match) => {
      for (const each of [value(...match)].flat()) numbers.add(canonical(each));
      return ' ';
    });
  }
  return numbers;
}

export function japaneseNumbers(text) {
  const eras = Object.keys(ERAS).join('|');
  return found(text, [
    [new RegExp(`(${eras})(\\d+|元)年`, 'g'), (_, era, year) => ERAS[era] + (year === '元' ? 1 : Number(year))],
    [new RegExp(`(${NUMBER})割`, 'g'), (_, n) => plain(n) * 10],
    [new RegExp(`(${NUMBER})([万億兆])`, 'g'), (_, n, unit) => plain(n) * LARGE_JA[unit]],
    [new RegExp(NUMBER, 'g'), (n) => plain(n)],
    [/([一二三四五六七八九十])(?=つ|段|者|省|府|国|か所|点|年|度|回|分野|種)/g, (_, n) => KANJI[n]],
  ]);
}

export function englishNumbers(text) {
  const lower = text
    .replaceAll('COVID-19', 'COVID')
    .replace(/\bMay\b(?! \d)/g, (word, at, whole) => (/\d $/.test(whole.slice(0, at)) ? word : 'may it be'))
    .replace(/\bmay\b/g, '')
    .toLowerCase()
    .replaceAll('may it be', '');
  const large = Object.keys(LARGE_EN).join('|');
  return found(lower, [
    [new RegExp(`(${NUMBER})[ -](${large})`, 'g'), (_, n, unit) => plain(n) * LARGE_EN[unit]],
    [new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'g'), (_, month) => MONTHS.indexOf(month) + 1],
    [new RegExp(`\\b(${ORDINALS.slice(1).join('|')})\\b`, 'g'), (_, word) => ORDINALS.indexOf(word)],
    [new RegExp(`\\b(${WORDS.join('|')})\\b`, 'g'), (_, word) => WORDS.indexOf(word)],
    [/\b(both|twice|pair|double)\b/g, () => 2],
    [/\b(once|single)\b/g, () => 1],
    [new RegExp(NUMBER, 'g'), (n) => plain(n)],
  ]);
}

// Small numbers come and go with grammar (一つ, one of them, 第2期, second); what a reader would look
// up does not.
const SMALL = 4;

export function differences(japanese, english) {
  const ja = japaneseNumbers(words(japanese).replaceAll('COVID-19', 'COVID'));
  const en = englishNumbers(words(english));
  const only = (a, b) => [...a].filter((n) => !b.has(n) && Math.abs(Number(n)) >= SMALL).sort((x, y) => x - y);
  return { japanese: only(ja, en), english: only(en, ja) };
}
