// docs/formats/search-index.md, "Answering a query", word for word and with no thought of speed.
import { lunr, api } from "./search.mjs";

// read(name) gives the JSON of "manifest", "documents", "terms-12" …; every name is read once.
export class Reference {
  constructor(read) {
    this.files = new Map();
    this.read = (name) => {
      if (!this.files.has(name)) this.files.set(name, read(name));
      return this.files.get(name);
    };
    this.indexes = new Map();
    this.manifest = this.read("manifest");
  }

  fileOf(term) {
    return this.manifest.terms.filter((first) => first <= term).length - 1;
  }

  index(n) {
    if (!this.indexes.has(n)) this.indexes.set(n, lunr.Index.load(this.read(`terms-${n}`)));
    return this.indexes.get(n);
  }

  isApart(term) {
    return this.manifest.apart.includes(this.fileOf(term));
  }

  // The files in which the terms may stand that a token stands for.
  filesOf({ term, prefix }) {
    const [first, last] = [this.fileOf(term), this.fileOf(prefix ? term + "\uffff" : term)];
    const all = [];
    for (let n = Math.max(0, first); n <= last; n++) all.push(n);
    return all;
  }

  stands({ term, prefix }, found) {
    return prefix ? found.startsWith(term) : found === term;
  }

  // [posting, …] of a token, without weights, with positions if they are asked for.
  postings(token, withPositions) {
    return this.filesOf(token).flatMap((n) => {
      const apart = withPositions && this.manifest.apart.includes(n);
      const { invertedIndex } = this.read(apart ? `positions-${n}` : `terms-${n}`);
      return invertedIndex.filter(([term]) => this.stands(token, term)).map(([, posting]) => posting);
    });
  }

  // The documents that match a chunk.
  matching(chunk) {
    const isPhrase = !chunk.loose && chunk.tokens.length > 1;
    const postings = new Map(chunk.tokens.map((token) => [token, this.postings(token, isPhrase)]));
    const sets = [...postings.values()].map((list) => new Set(list.flatMap((posting) => FIELDS.flatMap((field) => Object.keys(posting[field])))));
    const all = [...sets[0]].filter((document) => sets.every((set) => set.has(document)));
    if (!isPhrase) return new Set(all);
    const standsIn = (document, field) => {
      const positionsOf = (token) =>
        postings.get(token).flatMap((posting) => posting[field][document]?.position ?? []).sort((a, b) => a[0] - b[0]);
      return api.phrase(chunk, positionsOf).length > 0;
    };
    return new Set(all.filter((document) => FIELDS.some((field) => standsIn(document, field))));
  }

  // The terms of T that exist, each with its file.
  weighedTerms(parts) {
    const found = new Map();
    for (const token of parts.flat().flatMap((chunk) => api.weighed(chunk, (term) => this.isApart(term)))) {
      for (const n of this.filesOf(token)) {
        for (const term of Object.keys(this.index(n).invertedIndex)) {
          if (this.stands(token, term)) found.set(term, n);
        }
      }
    }
    return found;
  }

  // The chunks of a query of several parts as one phrase, and as one with a longer last word.
  rows(parts) {
    if (parts.length < 2) return [];
    const standing = (chunk) => {
      if (!chunk.row) return chunk.tokens.map((token) => ({ ...token, start: chunk.at + token.start }));
      const typed = chunk.row.flatMap((one) => one.tokens.map((token) => ({ ...token, start: one.at + token.start })));
      const end = typed.at(-1).start + typed.at(-1).length;
      return [{ ...chunk.tokens[0], start: typed[0].start, length: end - typed[0].start }];
    };
    const choices = parts.map((chunks) => chunks.filter((chunk) => chunk.row || "at" in chunk));
    const before = choices.slice(0, -1).flatMap((chunks) => standing(chunks[0]));
    return choices.at(-1).map((chunk) => ({ loose: false, tokens: [...before, ...standing(chunk)] }));
  }

  // The documents in which one of the rows stands; none if that takes more than one file of positions
  // that no phrase of the query asks for.
  inRow(parts) {
    const rows = this.rows(parts);
    const apart = (chunks) => chunks.flatMap((chunk) => chunk.tokens.flatMap((token) => this.filesOf(token))).filter((n) => this.manifest.apart.includes(n));
    const read = new Set(apart(parts.flat().filter((chunk) => !chunk.loose && chunk.tokens.length > 1)));
    if (new Set(apart(rows).filter((n) => !read.has(n))).size > 1) return new Set();
    return new Set(rows.flatMap((row) => [...this.matching(row)].map(Number)));
  }

  // {results: [[document, score], …] best first, terms: T}
  search(text, options = {}) {
    const { parts } = api.query(text, { ...this.manifest, ...options });
    if (!parts.length) return { results: [], terms: [] };
    const weighed = this.weighedTerms(parts);
    const scores = new Map();
    for (const [term, n] of weighed) {
      for (const { ref, score } of this.index(n).query((q) => q.term(term, { usePipeline: false }))) {
        scores.set(ref, (scores.get(ref) ?? 0) + score);
      }
    }
    const matches = parts.map((chunks) => chunks.map((chunk) => this.matching(chunk)));
    const inRow = this.inRow(parts);
    const results = [...scores]
      .filter(([document]) => matches.every((chunks) => chunks.some((set) => set.has(document))))
      .map(([document, score]) => [Number(document), score / Math.sqrt(weighed.size)])
      .sort((a, b) => inRow.has(b[0]) - inRow.has(a[0]) || b[1] - a[1] || a[0] - b[0]);
    return { results, terms: [...weighed.keys()] };
  }
}

const FIELDS = ["title", "names", "summary", "body", "roles"];
