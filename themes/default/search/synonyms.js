// Ways to say the same: what of a text says a member of a group, and which groups a query asks for.
// Gives a function that takes the analyser's own pieces; touches nothing else.
(function (root, factory) {
  if (typeof module === "object" && module.exports) module.exports = factory(() => require("./normal_form.js"));
  else root.ayumiSynonyms = factory(() => root.ayumiNormalForm);
})(this, function (normalForm) {
  "use strict";

  const BETWEEN = "\uffff"; // in no text
  const MOST_BEGUN = 3; // organisations that a few words may stand for

  // `chunk` takes a phrase apart, `phrase` finds where one stands.
  return function openSynonyms({ chunk, phrase }) {
    const { DASH, normalize, cut } = normalForm();
    const DASHES = new RegExp(`[${DASH}]+`, "g");
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
        return { number, term: "=" + number, text: texts[number], members: () => (members = members || group.map(chunk).filter(isFixed)) };
      });
      return known.set(synonyms, groups).get(synonyms);
    }

    // Stands in every text that has the term, hyphens apart: a stem's first letters are its word's.
    const rootOf = ({ term }) => cut(term, term.length < 4 ? 2 : 3);

    // The groups that these chunks may ask for: [{asked, keys}], `asked` the chunk that asks for one.
    function candidates(chunks, synonyms) {
      const roots = chunks.map((each) => each.tokens.map(rootOf));
      const mayBe = ({ text }) => roots.some((all) => all.every((root) => text.includes(root)));
      return groupsOf(synonyms).filter(mayBe).map(({ number, term, members }) => ({
        number,
        asked: { text: "", tokens: [{ term, word: term, start: 0, length: 0, prefix: false, stop: false, cjk: true }], loose: false, members: members() },
        keys: new Set(members().map((member) => keyOf([member]))),
      }));
    }

    // Whoever types "Ministry of Health" means one whose name goes on: at least half of the words of it.
    function begun(row, organizations) {
      const words = row.flatMap((each) => each.tokens);
      if (row.length < 2 || words.some((token) => token.cjk)) return [];
      const goesOn = (key) => key.startsWith(keyOf(row) + " ") && key.split(" ").length <= 2 * words.length;
      const found = organizations.filter(({ keys }) => [...keys].some(goesOn));
      return found.length > MOST_BEGUN ? [] : found;
    }

    // Those before the organisations at the end are ways to say a year: what a document is, not what its text says.
    function isYear({ number }, synonyms, { years = 0, organizations = 0 }) {
      const end = synonyms.length - organizations;
      return number >= end - years && number < end;
    }

    // Where a field says a member of a group, years of `counts` left out: [["=12", start, length], …].
    function synonymsIn(tokens, synonyms, counts) {
      const positions = new Map();
      for (const [term, start, length] of tokens) {
        if (!positions.has(term)) positions.set(term, []);
        positions.get(term).push([start, length]);
      }
      return groupsOf(synonyms).filter((group) => !isYear(group, synonyms, counts)).flatMap(({ term, members }) => {
        const places = members().flatMap((member) => phrase(member, (token) => positions.get(token.term) || []));
        places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        return places
          .filter(([start, end], i) => i === 0 || places[i - 1][0] !== start || places[i - 1][1] !== end)
          .map(([start, end]) => [term, start, end - start]);
      });
    }

    // What was typed, and its synonyms. The longest row of chunks that has any goes first. `organizations`: so
    // many groups at the end of `synonyms` name one; `years`: so many before these say one.
    function withSynonyms(chunks, { synonyms = [], organizations = 0, years = 0 }) {
      const near = candidates(chunks, synonyms);
      const bodies = near.filter(({ number }) => number >= synonyms.length - organizations);
      const namedBy = (row) => near.filter(({ keys }) => keys.has(keyOf(row)));
      const parts = [];
      for (let i = 0; i < chunks.length; ) {
        let end = chunks.length + 1;
        let found = [];
        while (!found.length && --end > i) {
          const tried = chunks.slice(i, end);
          found = namedBy(tried);
          if (!found.length) found = begun(tried, bodies);
        }
        const row = chunks.slice(i, Math.max(end, i + 1));
        const groups = found.map(({ asked }) => ({ ...asked, row }));
        const typed = { text: row.map((each) => each.text).join(" "), tokens: row.flatMap((each) => each.tokens), loose: true };
        // A group's term stands wherever one of its members does; only a year may be said without it.
        const isSaid = groups.length && !found.some((group) => isYear(group, synonyms, { years, organizations }));
        parts.push(row.length > 1 ? [typed, ...groups] : isSaid ? groups : [...row, ...groups]);
        i += row.length;
      }
      return parts;
    }

    return { synonymsIn, withSynonyms };
  };
});
