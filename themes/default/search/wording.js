// Fills in a sentence of i18n/<lang>.yaml as the generator does: {name}, {n, number} and
// {n, plural, =0 {…} one {…} other {…}} with # for the number, in ICU's grammar.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  // From the position behind a "{" to that of the "}" that closes it.
  function closing(text, at) {
    for (let depth = 1; at < text.length; at++) {
      if (text[at] === "{") depth++;
      if (text[at] === "}" && --depth === 0) break;
    }
    return at;
  }

  // Browsers take milliseconds to make one of these, on a phone tens.
  const made = new Map();
  function once(kind, language) {
    const key = kind + language;
    if (!made.has(key)) made.set(key, new Intl[kind](language));
    return made.get(key);
  }

  const numberIn = (language, number) => once("NumberFormat", language).format(number);

  function chosen(branches, number, language) {
    const all = new Map();
    for (let at = 0, open; (open = branches.indexOf("{", at)) >= 0; ) {
      const end = closing(branches, open + 1);
      all.set(branches.slice(at, open).trim(), branches.slice(open + 1, end));
      at = end + 1;
    }
    const rule = once("PluralRules", language).select(number);
    return all.get("=" + number) ?? all.get(rule) ?? all.get("other") ?? "";
  }

  function wording(pattern, values, language, counted) {
    const shown = (number) => numberIn(language, number);
    let out = "";
    for (let at = 0; at < pattern.length; at++) {
      if (pattern[at] === "#" && counted !== undefined) {
        out += shown(counted);
      } else if (pattern[at] === "'" && pattern[at + 1] === "'") {
        out += pattern[at++];
      } else if (pattern[at] === "{") {
        const end = closing(pattern, at + 1);
        const [name, kind, ...rest] = pattern.slice(at + 1, end).split(",");
        const value = values[name.trim()];
        if (kind === undefined) out += value;
        else if (kind.trim() === "number") out += shown(value);
        else out += wording(chosen(rest.join(","), value, language), values, language, value);
        at = end;
      } else {
        out += pattern[at];
      }
    }
    return out;
  }

  return { wording, numberIn };
})());
