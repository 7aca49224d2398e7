// Answers a query from the files of an index, as docs/formats/search-index.md says it is done.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const MOST_FILES = 24;
  const WORK_AT_ONCE = 4000; // terms times documents that lunr is asked for in one go
  const CANDIDATES_AT_ONCE = 128;
  const LONGEST_BUSY = 30; // milliseconds
  const WORD = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

  // The position of the last of the sorted `terms` that is not above `term`; -1 if all are.
  function lastNotAbove(terms, term) {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  // Numbers of the files in which a term of a query may stand.
  function filesOf(manifest, { term, prefix }) {
    const first = lastNotAbove(manifest.terms, term);
    const last = prefix ? lastNotAbove(manifest.terms, term + "\uffff") : first;
    const files = [];
    for (let file = Math.max(first, 0); file <= last; file++) files.push(file);
    return files;
  }

  // [[term, files]]: where to look. Beyond the limit, words are not looked for as beginnings.
  function planned(manifest, terms) {
    const plan = terms.map((term) => [term, filesOf(manifest, term)]);
    const needed = (rows) => new Set(rows.flatMap(([, files]) => files)).size;
    if (needed(plan) <= MOST_FILES) return plan;
    return plan.filter(([{ term, prefix }]) => !(prefix && WORD.test(term)));
  }

  // Lets the browser answer its reader when a query takes long.
  function breaths() {
    let since = performance.now();
    return async () => {
      if (performance.now() - since < LONGEST_BUSY) return;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    };
  }

  // Which of the terms of a file a term of a query stands for.
  function termsIn(file, { term, prefix }) {
    if (!prefix) return file.postings[term] ? [term] : [];
    const from = lastNotAbove(file.terms, term);
    const first = file.terms[from] === term ? from : from + 1;
    return file.terms.slice(first, lastNotAbove(file.terms, term + "\uffff") + 1).filter((one) => one.startsWith(term));
  }

  function openEngine(parts, lunr, api) {
    const loadTerms = (set) => (number) => parts.part(set, "terms-" + number, (json) => {
      const index = lunr.Index.load(json);
      return { number, index, fields: json.fields, postings: index.invertedIndex, terms: json.invertedIndex.map(([term]) => term), places: null };
    });
    const loadPlaces = (set, number) => parts.part(set, "positions-" + number, (json) => new Map(json.invertedIndex));
    const documents = (set) => parts.part(set, "documents", self.ayumiSearch.openDocuments);

    // Positions of the files that keep them apart, for the phrases of a query.
    async function addPlaces(manifest, phrases, where) {
      const files = new Set(phrases.flatMap((chunk) => chunk.tokens).flatMap((token) => where(token).map(([file]) => file)));
      await Promise.all([...files].filter((file) => manifest.apart.includes(file.number) && !file.places).map(async (file) => {
        const places = await loadPlaces(manifest.set, file.number);
        file.places = { __proto__: null, ...Object.fromEntries(places) };
      }));
    }

    // The sum of what lunr says for each term. Of k terms at once it gives the sum divided by √k.
    async function scored(manifest, found, breathe) {
      const scores = new Float64Array(manifest.documents);
      const step = Math.ceil(WORK_AT_ONCE / (manifest.documents + 1));
      let count = 0;
      for (const [file, set] of found) {
        const terms = [...set];
        count += terms.length;
        for (let at = 0; at < terms.length; at += step) {
          const some = terms.slice(at, at + step);
          const hits = file.index.query((query) => some.forEach((term) => query.term(term, { usePipeline: false })));
          for (const { ref, score } of hits) scores[ref] += score * Math.sqrt(some.length);
          await breathe();
        }
      }
      const norm = Math.sqrt(count);
      return scores.map((score) => score / norm);
    }

    function marked(size, rows) {
      const marks = new Uint8Array(size);
      for (const row of rows) for (const ref in row) marks[ref] = 1;
      return marks;
    }

    // The postings of a token in one field, whatever file they stand in.
    const rowsOf = (places, field) => places.flatMap(([file, terms]) => terms.map((term) => (file.places || file.postings)[term][field]));

    // All files have the same fields.
    const fieldsOf = (places) => (places.length ? places[0][0].fields : []);

    async function phraseMarks(size, chunk, where, breathe) {
      const marks = new Uint8Array(size);
      const places = chunk.tokens.map(where);
      for (const field of fieldsOf(places.flat())) {
        const rows = new Map(chunk.tokens.map((token, i) => [token, rowsOf(places[i], field)]));
        const candidates = chunk.tokens.map((token) => marked(size, rows.get(token)));
        let seen = 0;
        for (let ref = 0; ref < size; ref++) {
          if (marks[ref] || !candidates.every((set) => set[ref])) continue;
          const positionsOf = (token) => rows.get(token).flatMap((row) => (row[ref] ? row[ref].position : [])).sort((a, b) => a[0] - b[0]);
          if (api.phrase(chunk, positionsOf).length) marks[ref] = 1;
          if (++seen % CANDIDATES_AT_ONCE === 0) await breathe();
        }
      }
      return marks;
    }

    const isPhrase = (chunk) => chunk.tokens.length > 1 && !chunk.loose;

    async function chunkMarks(size, chunk, where, breathe) {
      if (isPhrase(chunk)) return phraseMarks(size, chunk, where, breathe);
      const sets = chunk.tokens.map((token) => {
        const places = where(token);
        return marked(size, fieldsOf(places).flatMap((field) => rowsOf(places, field)));
      });
      return sets[0].map((_, ref) => +sets.every((set) => set[ref]));
    }

    async function answer(text, prefix) {
      const manifest = await parts.manifest();
      const { parts: wanted, terms, common } = api.query(text, { prefix, synonyms: manifest.synonyms });
      const plan = planned(manifest, terms);
      const numbers = [...new Set(plan.flatMap(([, files]) => files))];
      const [table, ...files] = await Promise.all([documents(manifest.set), ...numbers.map(loadTerms(manifest.set))]);
      const size = manifest.documents;
      if (table.size !== size) throw new Error("documents and manifest do not fit");
      const byNumber = new Map(files.map((file) => [file.number, file]));
      const key = ({ term, prefix: open }) => (open ? "*" : "=") + term;
      const found = new Map();
      const standing = new Map();
      for (const [term, inFiles] of plan) {
        const rows = inFiles.map((number) => [byNumber.get(number), termsIn(byNumber.get(number), term)]).filter(([, all]) => all.length);
        standing.set(key(term), rows);
        for (const [file, all] of rows) found.set(file, new Set([...(found.get(file) || []), ...all]));
      }
      const where = (token) => standing.get(key(token)) || [];
      const breathe = breaths();
      await addPlaces(manifest, wanted.flat().filter(isPhrase), where);
      const scores = await scored(manifest, found, breathe);
      const perPart = [];
      for (const chunks of wanted) {
        const marks = new Uint8Array(size);
        for (const chunk of chunks) (await chunkMarks(size, chunk, where, breathe)).forEach((mark, ref) => mark && (marks[ref] = 1));
        perPart.push(marks);
      }
      const refs = [];
      for (let ref = 0; wanted.length && ref < size; ref++) if (perPart.every((marks) => marks[ref])) refs.push(ref);
      refs.sort((a, b) => scores[b] - scores[a] || a - b);
      return { manifest, table, parts: wanted, common, refs, scores, perPart: perPart.map((marks) => marks.reduce((sum, mark) => sum + mark, 0)) };
    }

    // {refs, scores, parts, table …}: the documents that match, the best first. `prefix`: the last word
    // is still being typed.
    async function find(text, prefix) {
      try {
        return await answer(text, prefix);
      } catch (error) {
        if (!(error instanceof self.ayumiSearch.Gone)) throw error;
        await parts.renew();
        return answer(text, prefix);
      }
    }

    async function text({ set, textsEvery }, ref) {
      const texts = await parts.part(set, "texts-" + Math.floor(ref / textsEvery), (json) => json);
      return { summary: texts.summary[ref - texts.first] || "", body: texts.body[ref - texts.first] || "" };
    }

    const warm = () => parts.manifest().then(({ set }) => documents(set)).catch(() => {});
    return { find, text, warm, root: parts.root, scripts: parts.scripts };
  }

  return { openEngine, filesOf };
})());
