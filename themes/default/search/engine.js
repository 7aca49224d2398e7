// Answers a query from the files of an index, as docs/formats/search-index.md says it is done.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const MOST_FILES = 24;
  const MOST_FOR_ROWS = 1; // files with positions that nothing else needs: they are the largest
  const CANDIDATES_AT_ONCE = 64;
  const LONGEST_BUSY = 8; // milliseconds; on a phone it is many times as long until we notice
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

  // Numbers of the files in which the terms may stand that a token stands for.
  function filesOf({ terms }, { term, prefix }) {
    const first = lastNotAbove(terms, term);
    const last = prefix ? lastNotAbove(terms, term + "\uffff") : first;
    const files = [];
    for (let file = Math.max(first, 0); file <= last; file++) files.push(file);
    return files;
  }

  const isPhrase = (chunk) => chunk.tokens.length > 1 && !chunk.loose;
  const isLonger = ({ term, prefix }) => prefix && WORD.test(term);

  // {parts, rows, weighed, terms, positions}: which tokens give the scores, and which files are read.
  function planned(manifest, parts, weighedOf) {
    const apart = new Set(manifest.apart);
    const isApart = (term) => apart.has(lastNotAbove(manifest.terms, term));
    const numbers = (tokens) => tokens.flatMap((token) => filesOf(manifest, token));
    const chunks = parts.flat();
    const weighed = chunks.flatMap((chunk) => weighedOf(chunk, isApart));
    const phrases = numbers(chunks.filter(isPhrase).flatMap((chunk) => chunk.tokens));
    const terms = new Set([...numbers(weighed), ...phrases.filter((number) => !apart.has(number))]);
    const positions = new Set(phrases.filter((number) => apart.has(number)));
    const longer = (chunk) => chunk.tokens.some(isLonger);
    if (terms.size + positions.size <= MOST_FILES || !chunks.some(longer)) {
      const rows = self.ayumiSearch.rowsOf(parts);
      const more = numbers(rows.flatMap((row) => row.tokens)).filter((number) => apart.has(number) && !positions.has(number));
      if (new Set(more).size > MOST_FOR_ROWS) rows.length = 0;
      else more.forEach((number) => positions.add(number));
      return { parts, rows, weighed, terms, positions };
    }
    return planned(manifest, parts.map((all) => all.filter((chunk) => !longer(chunk))), weighedOf);
  }

  // Lets the browser answer its reader.
  const breath = () => (self.scheduler?.yield ? self.scheduler.yield() : new Promise((resolve) => setTimeout(resolve)));

  // …when a query takes long.
  function breaths() {
    let since = performance.now();
    return async () => {
      if (performance.now() - since < LONGEST_BUSY) return;
      await breath();
      since = performance.now();
    };
  }

  // Which of the terms of a file a token stands for.
  function termsIn({ terms, postings }, { term, prefix }) {
    if (!prefix) return postings.has(term) ? [term] : [];
    const from = lastNotAbove(terms, term);
    const first = terms[from] === term ? from : from + 1;
    return terms.slice(first, lastNotAbove(terms, term + "\uffff") + 1).filter((one) => one.startsWith(term));
  }

  function marked(size, rows) {
    const marks = new Uint8Array(size);
    for (const row of rows) for (const ref in row) marks[ref] = 1;
    return marks;
  }

  // All postings have the same.
  const fieldsOf = ([posting = {}]) => Object.keys(posting).filter((key) => key !== "_index");

  function openEngine(parts, lunr, api) {
    const opened = (json) => ({ json, terms: json.invertedIndex.map(([term]) => term), postings: new Map(json.invertedIndex) });
    const load = async (set, kind, numbers) =>
      new Map(await Promise.all([...numbers].map(async (number) => [number, await parts.part(set, kind + number, opened)])));
    const documents = (set) => parts.part(set, "documents", self.ayumiSearch.openDocuments);

    // The sum of what lunr says for each term of `asked`, [[term, file], …].
    async function scored(size, asked, breathe) {
      const scores = new Float64Array(size);
      for (const [term, file] of asked) {
        file.index = file.index || lunr.Index.load(file.json);
        for (const { ref, score } of file.index.query((query) => query.term(term, { usePipeline: false }))) scores[ref] += score;
        await breathe();
      }
      const norm = Math.sqrt(asked.size);
      return scores.map((score) => score / norm);
    }

    async function phraseMarks(size, chunk, postings, breathe) {
      const marks = new Uint8Array(size);
      for (const field of fieldsOf(postings.flat())) {
        const rows = new Map(chunk.tokens.map((token, i) => [token, postings[i].map((posting) => posting[field])]));
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

    // Which documents match a chunk; `postings` of each of its tokens.
    async function chunkMarks(size, chunk, postings, breathe) {
      if (isPhrase(chunk)) return phraseMarks(size, chunk, postings, breathe);
      const sets = postings.map((all) => marked(size, all.flatMap((posting) => fieldsOf(all).map((field) => posting[field]))));
      return sets[0].map((_, ref) => +sets.every((set) => set[ref]));
    }

    async function answer(text, prefix) {
      const manifest = await parts.manifest();
      const { documents: size, set } = manifest;
      const breathe = breaths();
      api.query("", manifest); // reads the synonyms, once
      await breathe();
      const query = api.query(text, { ...manifest, prefix });
      const plan = planned(manifest, query.parts, api.weighed);
      const [table, files, places] = await Promise.all([documents(set), load(set, "terms-", plan.terms), load(set, "positions-", plan.positions)]);
      if (table.size !== size) throw new Error("documents and manifest do not fit");
      const asked = new Map();
      for (const token of plan.weighed) {
        for (const file of filesOf(manifest, token).map((number) => files.get(number))) {
          for (const term of termsIn(file, token)) asked.set(term, file);
        }
      }
      const postingsIn = (chunk) => chunk.tokens.map((token) => filesOf(manifest, token).flatMap((number) => {
        const file = (isPhrase(chunk) && places.get(number)) || files.get(number);
        return termsIn(file, token).map((term) => file.postings.get(term));
      }));
      const scores = await scored(size, asked, breathe);
      async function anyOf(chunks) {
        const marks = new Uint8Array(size);
        for (const chunk of chunks) {
          (await chunkMarks(size, chunk, postingsIn(chunk), breathe)).forEach((mark, ref) => mark && (marks[ref] = 1));
          await breathe();
        }
        return marks;
      }
      const perPart = [];
      for (const chunks of plan.parts) perPart.push(await anyOf(chunks));
      const inRow = await anyOf(plan.rows);
      const refs = [];
      for (let ref = 0; perPart.length && ref < size; ref++) if (perPart.every((marks) => marks[ref])) refs.push(ref);
      refs.sort((a, b) => inRow[b] - inRow[a] || scores[b] - scores[a] || a - b);
      await breathe();
      return { manifest, table, parts: plan.parts, common: query.common, refs, scores };
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

    // What results are filtered by, once they are shown.
    const facets = ({ manifest, table }) => parts.part(manifest.set, "facets", (json) => self.ayumiSearch.openFacets(table.json, json));

    const warm = () => parts.manifest().then(({ set }) => documents(set)).catch(() => {});
    return { find, text, facets, warm, root: parts.root, scripts: parts.scripts };
  }

  return { openEngine, filesOf, breath };
})());
