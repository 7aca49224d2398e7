// How texts and queries are taken apart: a plug-in for Lunr 2.3.9 that indexes exactly as the
// generator does (docs/formats/search-index.md). Gives a function that takes lunr and returns the
// analyser; touches nothing but Lunr's list of pipeline functions.
(function (root, factory) {
  if (typeof module === "object" && module.exports) module.exports = factory();
  else root.ayumiAnalyser = factory();
})(this, function () {
  "use strict";

  const LONGEST_WORD = 64;
  const SHORTEST = 3; // letters of most abbreviations
  const LONGEST_QUERY = 100;
  const MOST_PARTS = 8;
  const MOST_HYPHENATED = 4;

  const KATAKANA = "\\p{Script=Katakana}\u30FC";
  const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\u3099\\u309A" + KATAKANA;
  const WORD = "\\p{L}\\p{N}\\p{M}_";
  const DASH = "\\-\u2010-\u2015\u2212";

  // A rule keeps its first group and replaces the rest of the match.
  const IGNORED =
    /()[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]+/gu;
  const rules = [
    [IGNORED, () => ""],
    [/()[\u0000-\u0020\u007F-\u009F\u1680\u2028\u2029]+/g, (rest) => (/[^ \u1680]/.test(rest) ? "\n" : " ")],
    [/()(?:^[ \n]|[ \n]$)/g, () => ""],
    [new RegExp(`([${KATAKANA}])[${DASH}\u2500](?=[${KATAKANA}])`, "gu"), () => "\u30FC"],
    [new RegExp(`([${CJK}])[\u30FB\u00B7\u2027](?=[${CJK}])`, "gu"), () => ""],
    [new RegExp(`([${CJK}]) (?=[${CJK}${WORD}])`, "gu"), () => ""],
    [new RegExp(`([${WORD}]) (?=[${CJK}])`, "gu"), () => ""],
    [/(^|[^\d,.])\d{1,3}(?:,\d{3})+(?!\d|,\d)/g, (rest) => rest.replace(/,/g, "")],
  ];

  const PIECES = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[${WORD}])+`, "gu");
  const STARTS_CJK = new RegExp(`^[${CJK}]`, "u");
  const HYPHEN = new RegExp(`^[${DASH}]$`);
  const DASHES = new RegExp(`[${DASH}]+`, "g");
  const ENDS_IN_DIGIT = /\p{N}$/u;
  const BETWEEN = "\uffff"; // in no text
  const CLUSTER = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F]*|[^]/gu;

  const compatible = (text) => text.normalize("NFKC");
  const lower = (text) => compatible(text.toLowerCase());

  function cleaned(text) {
    for (const [pattern, replace] of rules) {
      text = text.replace(pattern, (match, kept) => kept + replace(match.slice(kept.length)));
    }
    return text;
  }

  function normalize(text) {
    return lower(cleaned(compatible(text)));
  }

  // Never between the two halves of a character.
  function cut(text, length) {
    if (text.length <= length) return text;
    return text.slice(0, text.codePointAt(length - 1) > 0xffff ? length - 1 : length);
  }

  // A text whose every code unit knows from where to where it stood in the original.
  function mapped(original) {
    let text = "";
    let from = [];
    let to = [];
    for (const found of original.matchAll(CLUSTER)) {
      const piece = compatible(found[0]);
      text += piece;
      for (let i = 0; i < piece.length; i++) {
        from.push(found.index);
        to.push(found.index + found[0].length);
      }
    }
    for (const [pattern, replace] of rules) {
      let out = "";
      const left = [];
      const right = [];
      let at = 0;
      const keep = (end) => {
        out += text.slice(at, end);
        for (; at < end; at++) left.push(from[at]), right.push(to[at]);
      };
      for (const found of text.matchAll(pattern)) {
        const begin = found.index + found[1].length;
        const end = found.index + found[0].length;
        keep(begin);
        for (const unit of replace(text.slice(begin, end))) {
          const same = text.indexOf(unit, at);
          if (same >= at && same < end) at = same;
          out += unit;
          left.push(from[at]);
          right.push(to[at]);
        }
        at = end;
      }
      keep(text.length);
      [text, from, to] = [out, left, right];
    }
    return { text, from, to };
  }

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
    const keyOf = (chunks) => chunks.flatMap((each) => each.tokens.map((token) => token.term)).join(" ");

    // Groups are taken apart when a query may ask for them: a site has hundreds, and a phone has not the time.
    const known = new WeakMap();
    function groupsOf(synonyms) {
      if (known.has(synonyms)) return known.get(synonyms);
      const whole = synonyms.map((group) => group.join("\n").replaceAll(BETWEEN, "")).join(BETWEEN);
      const texts = normalize(whole).replace(DASHES, "").split(BETWEEN);
      const isFixed = ({ tokens }) => tokens.length && !tokens.some((token) => token.prefix);
      const groups = synonyms.map((group, number) => {
        let members = null;
        return { term: "=" + number, text: texts[number], members: () => (members = members || group.map(chunk).filter(isFixed)) };
      });
      return known.set(synonyms, groups).get(synonyms);
    }

    // Stands in every text that has the term, hyphens apart: a stem's first letters are its word's.
    const rootOf = ({ term }) => cut(term, term.length < 4 ? 2 : 3);

    // From the terms of rows of these chunks to the chunks that ask for groups.
    function lookupOf(chunks, synonyms) {
      const lookup = new Map();
      const roots = chunks.map((each) => each.tokens.map(rootOf));
      for (const { term, text, members } of groupsOf(synonyms)) {
        if (!roots.some((all) => all.every((root) => text.includes(root)))) continue;
        const asked = { text: "", tokens: [{ term, word: term, start: 0, length: 0, prefix: false, stop: false, cjk: true }], loose: false, members: members() };
        for (const key of new Set(members().map((member) => keyOf([member])))) lookup.set(key, [...(lookup.get(key) || []), asked]);
      }
      return lookup;
    }

    // Where a field says a member of a group: [["=12", start, length], …].
    function synonymsIn(tokens, synonyms) {
      const positions = new Map();
      for (const [term, start, length] of tokens) {
        if (!positions.has(term)) positions.set(term, []);
        positions.get(term).push([start, length]);
      }
      return groupsOf(synonyms).flatMap(({ term, members }) => {
        const places = members().flatMap((member) => phrase(member, (token) => positions.get(token.term) || []));
        places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        return places
          .filter(([start, end], i) => i === 0 || places[i - 1][0] !== start || places[i - 1][1] !== end)
          .map(([start, end]) => [term, start, end - start]);
      });
    }

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

    // What was typed, and its synonyms. The longest row of chunks that has any goes first.
    function withSynonyms(chunks, lookup) {
      const parts = [];
      for (let i = 0; i < chunks.length; ) {
        let end = chunks.length;
        while (end > i && !lookup.has(keyOf(chunks.slice(i, end)))) end--;
        const row = chunks.slice(i, Math.max(end, i + 1));
        const groups = end > i ? lookup.get(keyOf(row)).map((asked) => ({ ...asked, row })) : [];
        const typed = { text: row.map((each) => each.text).join(" "), tokens: row.flatMap((each) => each.tokens), loose: true };
        // A group's term stands wherever one of its members does.
        parts.push(row.length > 1 ? [typed, ...groups] : groups.length ? groups : row);
        i += row.length;
      }
      return parts;
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
      const parts = withSynonyms(chunks, lookupOf(chunks, options.synonyms || []));
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

    const tokenizer = (synonyms) => (field, metadata) => {
      if (field === null || field === undefined) return [];
      const text = String(field);
      const token = (string, start, length, common) => new lunr.Token(string, { ...metadata, position: [start, length], common });
      return [
        ...fieldTokens(text).map((each) => token(each.text, each.start, each.length, each.stop)),
        ...synonymsIn(analyse(text), synonyms).map((place) => token(...place, false)),
      ];
    };

    // Lunr's own filter does not know what was written in capitals.
    const stopWords = (token) => (token.metadata.common ? undefined : token);
    lunr.Pipeline.registerFunction(stopWords, "ayumiStopWords");

    const plugin = (builder, synonyms = []) => {
      builder.tokenizer = tokenizer(synonyms);
      builder.pipeline.reset();
      builder.pipeline.add(stopWords, lunr.stemmer);
      builder.searchPipeline.reset();
      builder.searchPipeline.add(lunr.stemmer);
      builder.metadataWhitelist = ["position"];
    };

    lunr.ayumi = { version: 1, normalize, analyse, chunk, query, weighed, highlights, phrase, plugin };
    return lunr.ayumi;
  };
});
