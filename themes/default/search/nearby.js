// What somebody may have meant who found nothing: words and titles of the site that are spelt alike.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const LONGEST = 60;
  const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
  const WORDS = /[\p{L}\p{M}]{4,}/gu;
  const WORD_ALIKE = 0.8;
  const TITLE_ALIKE = 0.5;

  // Hiragana and Katakana are the same here: いんばうんど is インバウンド.
  const katakana = (text) => text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  const pairs = (text) => new Set(Array.from(text.slice(1), (_, i) => text.slice(i, i + 2)));

  // Of [[name, its text], …] those whose pairs of letters are those of `asked`, the nearest first: most of
  // all what they share of `asked`, then how little else they hold.
  function alike(asked, names, least) {
    const wanted = pairs(katakana(asked));
    const likeness = (text) => {
      const there = pairs(katakana(text));
      const common = [...wanted].filter((pair) => there.has(pair)).length;
      return common / (wanted.size || 1) + common / (there.size || 1) / 4;
    };
    return names
      .map(([name, text]) => [name, likeness(text)])
      .filter(([, score]) => score >= least)
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name);
  }

  // Up to `most` queries; `names` are titles and labels of the site, `least` what those must share with the
  // query that are taken for it whole.
  function nearby(query, names, normalize, most, least = TITLE_ALIKE) {
    const asked = normalize(query).slice(0, LONGEST);
    const known = [...new Set(names)].filter((name) => name.length <= LONGEST).map((name) => [name, normalize(name)]);
    const words = new Map(known.flatMap(([, text]) => text.match(WORDS) || []).filter((word) => !CJK.test(word)).map((word) => [word, word]));
    const mend = (word) => alike(word, [...words].filter(([other]) => other[0] === word[0]), WORD_ALIKE)[0] || word;
    const mended = asked.replace(WORDS, (word) => (CJK.test(word) || words.has(word) ? word : mend(word)));
    const found = new Set([mended, ...(CJK.test(asked) ? alike(asked, known, least) : [])]);
    found.delete(asked);
    return [...found].slice(0, most);
  }

  // The words of a query for which others were put in; all of it, where they are not as many.
  function replacedIn(query, other, normalize) {
    const [typed, put] = [query, other].map((text) => text.trim().split(/\s+/));
    const gone = typed.filter((word, i) => normalize(word) !== normalize(put[i] || ""));
    return typed.length === put.length ? gone.join(" ") : query.trim();
  }

  return { nearby, replacedIn };
})());
