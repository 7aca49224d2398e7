// The form in which texts are compared (docs/formats/search-index.md): the twin of the generator's
// search/normal_form. Each function by itself; nothing else is touched.
(function (root, factory) {
  if (typeof module === "object" && module.exports) module.exports = factory();
  else root.ayumiNormalForm = factory();
})(this, function () {
  "use strict";

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

  return { KATAKANA, CJK, WORD, DASH, compatible, lower, cleaned, normalize, cut, mapped };
});
