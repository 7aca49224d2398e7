// How texts and queries are taken apart: a plug-in for Lunr 2.3.9 that indexes exactly as the
// generator does (docs/formats/search-index.md). Gives a function that takes lunr and returns the
// analyser; touches nothing but Lunr's list of pipeline functions.
(function (root, factory) {
  if (typeof module === "object" && module.exports) module.exports = factory(() => [require("./normal_form.js"), require("./synonyms.js")]);
  else root.ayumiAnalyser = factory(() => [root.ayumiNormalForm, root.ayumiSynonyms]);
})(this, function (others) {
  "use strict";

  const LONGEST_WORD = 64;
  const SHORTEST = 3; // letters of most abbreviations
  const LONGEST_QUERY = 100;
  const MOST_PARTS = 8;
  const MOST_HYPHENATED = 4;
  const NAMES_ALONE = "roles"; // the field that is found by groups of synonyms, not by its words

  // Where [start, end) pairs of the positions of a phrase's tokens follow each other as in the query.
  // positionsOf(token) gives [[start, length], …], sorted.
  function phrase(chunk, positionsOf) {
    const [first, ...rest] = chunk.tokens;
    const ends = (token, [start, length]) => start + (token.prefix ? token.length : length);
    let found = positionsOf(first).map((p) => [p[0], ends(first, p)]);
    let before = first;
    for (const token of rest) {
      if (!found.length) break;
      const gap = token.start - before.start - before.length;
      const at = new Map(positionsOf(token).map((p) => [p[0], ends(token, p)]));
      found = found
        .filter(([, end]) => at.has(end + gap))
        .map(([start, end]) => [start, at.get(end + gap)]);
      before = token;
    }
    return found;
  }

  return function install(lunr) {
    if (lunr.ayumi) return lunr.ayumi;

    const [normalForm, openSynonyms] = others();
    const { CJK, WORD, DASH, compatible, lower, cleaned, normalize, cut, mapped } = normalForm;
    const PIECES = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[${WORD}])+`, "gu");
    const STARTS_CJK = new RegExp(`^[${CJK}]`, "u");
    const HYPHEN = new RegExp(`^[${DASH}]$`);
    const ENDS_IN_DIGIT = /\p{N}$/u;
    const isStopWord = (word) => !lunr.stopWordFilter(new lunr.Token(word));
    const stem = (word) => lunr.stemmer(new lunr.Token(word)).toString();

    // The runs and words of a text: [{text, start, length, cjk, stop}], and of hyphenated ids both
    // the parts ({part: true}) and the whole.
    function pieces(original) {
      const clean = cleaned(compatible(original));
      const text = lower(clean);
      const all = [];
      for (const found of text.matchAll(PIECES)) {
        const start = found.index;
        const cjk = STARTS_CJK.test(found[0]);
        const last = all[all.length - 1];
        const between = last && !cjk && !last.cjk ? text.slice(last.start + last.length, start) : "";
        const lone = (between === "'" || between === "\u2019") && found[0].length === 1;
        if (between === "." && /\d\.\d/.test(text.slice(start - 2, start + 1))) {
          last.length = start + found[0].length - last.start;
          last.text = text.substr(last.start, last.length);
        } else {
          const piece = { text: found[0], start, length: found[0].length, cjk, lone, between };
          if (last && last.start + last.length === start && last.cjk !== cjk) {
            piece.afterWord = cjk;
            last.beforeWord = !cjk;
          }
          all.push(piece);
        }
      }
      const capitals = (piece) =>
        clean.length === text.length && /^[A-Z]{2,}$/.test(clean.substr(piece.start, piece.length));
      const result = [];
      for (let i = 0; i < all.length; ) {
        let end = i + 1;
        while (end < all.length && HYPHEN.test(all[end].between)) end++;
        const group = all.slice(i, end);
        const joined = group.map((piece) => piece.text).join("");
        const isShort = group.length <= MOST_HYPHENATED && joined.length <= LONGEST_WORD;
        const whole = group.length > 1 && isShort && /[a-z]/.test(joined) && /[0-9]/.test(joined);
        if (whole) {
          const last = group[group.length - 1];
          const start = group[0].start;
          result.push({ text: joined, start, length: last.start + last.length - start, whole: ENDS_IN_DIGIT.test(joined) });
        }
        for (const piece of group) {
          if (piece.lone) continue;
          piece.part = whole;
          piece.stop = !piece.cjk && isStopWord(piece.text) && !capitals(piece);
          // Somebody who looks for 20, or for SIG, does not begin to type 2023 or "significant".
          piece.whole = ENDS_IN_DIGIT.test(piece.text) || (piece.length <= SHORTEST && capitals(piece));
          if (!piece.cjk) piece.text = cut(piece.text, LONGEST_WORD);
          result.push(piece);
        }
        i = end;
      }
      return { text, all: result };
    }

    // {text, start, length, stop} of everything that a document's field is found by, before stemming.
    function fieldTokens(original) {
      const tokens = [];
      for (const piece of pieces(original).all) {
        if (!piece.cjk) {
          tokens.push(piece);
          continue;
        }
        const characters = Array.from(piece.text);
        let start = piece.start;
        if (piece.afterWord && characters.length > 1) {
          tokens.push({ text: characters[0], start, length: characters[0].length, stop: false });
        }
        characters.forEach((character, i) => {
          const text = character + (characters[i + 1] || "");
          tokens.push({ text, start, length: text.length, stop: false });
          start += character.length;
        });
      }
      return tokens;
    }

    function analyse(text) {
      return fieldTokens(text)
        .filter((token) => !token.stop)
        .map((token) => [stem(token.text), token.start, token.length]);
    }

    // As few pairs as cover the run; a lone character, unless a word beside it says more, asks for all
    // terms that begin with it.
    function coverOf(piece) {
      const characters = Array.from(piece.text);
      const count = characters.length;
      if (count === 1) return [{ ...tokenOf(piece), prefix: !piece.afterWord && !piece.beforeWord }];
      const cover = [];
      let start = piece.start;
      for (let i = 0; i < count; i++) {
        const pair = characters[i] + characters[i + 1];
        const wanted = i % 2 === 0 ? i + 1 < count : i === count - 2;
        if (wanted) cover.push({ ...tokenOf(piece), term: pair, word: pair, start, length: pair.length });
        start += characters[i].length;
      }
      return cover;
    }

    function tokenOf(piece) {
      const { start, length } = piece;
      const term = piece.cjk ? piece.text : stem(piece.text);
      return { term, word: piece.text, start, length, prefix: false, stop: Boolean(piece.stop), cjk: Boolean(piece.cjk), whole: Boolean(piece.whole) };
    }

    function chunk(original) {
      const { text, all } = pieces(original);
      const tokens = all.flatMap((piece) => (piece.part ? [] : piece.cjk ? coverOf(piece) : [tokenOf(piece)]));
      const rare = tokens.filter((token) => !token.stop);
      return { text, tokens: rare.length ? rare : tokens, loose: false };
    }

    const isCommon = (each) => each.tokens.every((token) => token.stop);
    const { synonymsIn, withSynonyms } = openSynonyms({ chunk, phrase });

    // Each with where it would stand if the query were a text: `at`.
    function chunksOf(text) {
      const found = [];
      let whole = "";
      text.split(/["\u201C\u201D\u201E]/).forEach((part, i) => {
        for (const piece of i % 2 ? [part] : part.split(/\s+/)) {
          const each = chunk(piece);
          whole = normalize(whole + " " + piece);
          each.at = whole.length - each.text.length;
          if (each.tokens.length && found.length < MOST_PARTS) found.push(each);
        }
      });
      return found.some((each) => !isCommon(each)) ? found.filter((each) => !isCommon(each)) : found;
    }

    function longerWords(each, typed) {
      const last = each.tokens[each.tokens.length - 1];
      if (last.cjk || last.whole || last.word.length < 2) return [];
      const whole = typed.loose ? typed : each;
      return [{ ...whole, tokens: [...whole.tokens.slice(0, -1), { ...last, term: last.word, prefix: true }] }];
    }

    function query(original, options = {}) {
      const text = cut(compatible(String(original)), LONGEST_QUERY);
      const chunks = chunksOf(text);
      const parts = withSynonyms(chunks, options);
      if (options.prefix && parts.length && !/[\s"\u201C\u201D\u201E]$/.test(text)) {
        parts[parts.length - 1].push(...longerWords(chunks[chunks.length - 1], parts[parts.length - 1][0]));
      }
      const tokens = parts.flat().flatMap((each) => each.tokens);
      const terms = new Map(tokens.map(({ term, prefix }) => [(prefix ? "*" : "=") + term, { term, prefix }]));
      return { parts, terms: [...terms.values()], common: chunks.length > 0 && chunks.every(isCommon) };
    }

    // Common tokens of a phrase say little, and cost most to fetch.
    function weighed(each, isApart) {
      if (each.loose || each.tokens.length === 1) return each.tokens;
      const rare = each.tokens.filter((token) => !token.prefix && !isApart(token.term));
      return rare.length ? rare : each.tokens.slice(0, 1);
    }

    function highlights(original, parts) {
      const { text, from, to } = mapped(original);
      if (lower(text) !== normalize(original) || lower(text).length !== text.length) return [];
      const positions = new Map();
      for (const [term, start, length] of analyse(original)) {
        if (!positions.has(term)) positions.set(term, []);
        positions.get(term).push([start, length]);
      }
      const positionsOf = (token) => {
        if (!token.prefix) return positions.get(token.term) || [];
        const all = [...positions].filter(([term]) => term.startsWith(token.term));
        return all.flatMap(([, places]) => places).sort((a, b) => a[0] - b[0]);
      };
      const found = [];
      for (const each of parts.flat().flatMap((one) => one.members || [one])) {
        const rows = each.loose ? each.tokens.map((token) => ({ tokens: [token] })) : [each];
        for (const row of rows) {
          for (const [start, end] of phrase(row, positionsOf)) found.push([from[start], to[end - 1]]);
        }
      }
      found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
      return found.filter(([, end], i) => found.slice(0, i).every((before) => before[1] < end)).reduce((kept, next) => {
        const last = kept[kept.length - 1];
        if (last && next[0] <= last[1]) last[1] = Math.max(last[1], next[1]);
        else kept.push(next.slice());
        return kept;
      }, []);
    }

    const tokenizer = (synonyms, counts) => (field, metadata) => {
      if (field === null || field === undefined) return [];
      const text = String(field);
      const alone = metadata.fields.includes(NAMES_ALONE);
      const words = alone ? [] : fieldTokens(text);
      const token = (string, start, length, common) => new lunr.Token(string, { ...metadata, position: [start, length], common });
      return [
        ...words.map((each) => token(each.text, each.start, each.length, each.stop)),
        ...synonymsIn(analyse(text), synonyms, alone ? {} : counts).map((place) => token(...place, false)),
      ];
    };

    // Lunr's own filter does not know what was written in capitals.
    const stopWords = (token) => (token.metadata.common ? undefined : token);
    lunr.Pipeline.registerFunction(stopWords, "ayumiStopWords");

    const plugin = (builder, synonyms = [], counts = {}) => {
      builder.tokenizer = tokenizer(synonyms, counts);
      builder.pipeline.reset();
      builder.pipeline.add(stopWords, lunr.stemmer);
      builder.searchPipeline.reset();
      builder.searchPipeline.add(lunr.stemmer);
      builder.metadataWhitelist = ["position"];
    };

    lunr.ayumi = { version: 2, normalize, analyse, chunk, query, weighed, highlights, phrase, plugin };
    return lunr.ayumi;
  };
});