// Makes the files of a search index from a list of documents with lunr.js itself, as
// docs/formats/search-index.md describes them. Tests of the client need no generator with it.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { api, lunr } from './browser_files.mjs';

const FIELDS = { title: 6, names: 6, summary: 2, body: 1, roles: 4 };
const TEXTS_EVERY = 8;
const byUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function wholeIndex(content) {
  const builder = new lunr.Builder();
  builder.use(api.plugin, content.synonyms ?? [], { years: content.year_groups, organizations: content.organization_groups });
  builder.ref('ref');
  for (const [name, boost] of Object.entries(FIELDS)) builder.field(name, { boost });
  const labels = new Map(content.tables.organizations.map(({ id, label }) => [id, label]));
  const yearOf = (one) => (content.year_groups && one.year ? [one.year] : []);
  const roles = (one) => [...(one.organizations ?? []).map(([id]) => labels.get(id)), ...yearOf(one)].join(' ; ');
  content.documents.forEach((one, ref) =>
    builder.add({ ref, title: one.title, names: (one.names ?? []).join('\n'), summary: one.summary ?? '', body: one.body ?? '', roles: roles(one) }));
  return builder.build();
}

// Values, each once, and which of them each document has.
function named(values) {
  const of = [];
  const at = values.map((value) => {
    if (value === undefined) return -1;
    const text = JSON.stringify(value);
    const found = of.findIndex((one) => JSON.stringify(one) === text);
    return found >= 0 ? found : of.push(value) - 1;
  });
  return { of, at };
}

const positionIn = (tables) => (table, id) => (id === undefined ? -1 : tables[table].findIndex((row) => row.id === id));
const rowsOf = (tables, names) => Object.fromEntries(names.map((name) => [name, tables[name]]));

function documentsTable({ documents, tables }) {
  const position = positionIn(tables);
  const column = (table, key) => documents.map((one) => position(table, one[key]));
  const paths = documents.map((one) => one.url.replace(/\/$/, '').split('/').filter(Boolean));
  const depth = Math.max(0, ...paths.map((path) => path.length));
  return {
    title: named(documents.map((one) => one.title)),
    path: Array.from({ length: depth }, (_, i) => named(paths.map((path) => path[i]))),
    context: named(documents.map((one) => one.context)),
    kind: column('kinds', 'kind'),
    group: documents.map((one) => one.group ?? -1),
    strategy: column('strategies', 'strategy'),
    year: column('years', 'year'),
    tables: rowsOf(tables, ['kinds', 'strategies', 'years']),
  };
}

function facetsTable({ documents, tables }) {
  const position = positionIn(tables);
  return {
    pillar: documents.map((one) => position('pillars', one.pillar)),
    topics: named(documents.map((one) => (one.topics ?? []).map((id) => position('topics', id)))),
    organizations: named(documents.map((one) =>
      (one.organizations ?? []).map(([id, role]) => position('organizations', id) * tables.roles.length + position('roles', role)))),
    tables: rowsOf(tables, ['pillars', 'topics', 'organizations', 'roles']),
  };
}

// A Lunr index of some terms; `positions`: "with", "without" or "only".
function termsFile(whole, some, positions) {
  const chosen = new Set(some.map(([term]) => term));
  const numbers = new Map(whole.invertedIndex.filter(([term]) => chosen.has(term)).map(([, posting], i) => [posting._index, i]));
  const invertedIndex = some.map(([term, posting]) => {
    const fields = Object.entries(posting).filter(([key]) => key !== '_index').map(([field, refs]) =>
      [field, Object.fromEntries(Object.entries(refs).map(([ref, data]) => [ref, positions === 'without' ? {} : data]))]);
    return [term, { _index: numbers.get(posting._index), ...Object.fromEntries(fields) }];
  });
  const fieldVectors = whole.fieldVectors
    .map(([key, pairs]) => {
      const kept = [];
      for (let i = 0; i < pairs.length; i += 2) if (numbers.has(pairs[i])) kept.push([numbers.get(pairs[i]), pairs[i + 1]]);
      return [key, kept.sort((a, b) => a[0] - b[0]).flat()];
    })
    .filter(([, pairs]) => pairs.length > 0);
  return {
    version: whole.version, fields: whole.fields, ...(positions === 'only' ? {} : { fieldVectors }), invertedIndex, pipeline: ['stemmer'],
  };
}

// {path: value}: what each file holds, not packed. `termsPerFile` cuts the index; `apart` are numbers
// of files whose positions stand apart.
export function indexValues(content, { termsPerFile = 40, apart = [] } = {}) {
  const whole = JSON.parse(JSON.stringify(wholeIndex(content)));
  whole.invertedIndex.sort(([a], [b]) => byUnits(a, b));
  const files = {};
  const firsts = [];
  for (let at = 0, n = 0; at < whole.invertedIndex.length; at += termsPerFile, n += 1) {
    const some = whole.invertedIndex.slice(at, at + termsPerFile);
    firsts.push(some[0][0]);
    files[`terms-${n}`] = termsFile(whole, some, apart.includes(n) ? 'without' : 'with');
    if (apart.includes(n)) files[`positions-${n}`] = termsFile(whole, some, 'only');
  }
  files.documents = documentsTable(content);
  files.facets = facetsTable(content);
  for (let first = 0, n = 0; first < content.documents.length; first += TEXTS_EVERY, n += 1) {
    const some = content.documents.slice(first, first + TEXTS_EVERY);
    files[`texts-${n}`] = { first, summary: some.map((one) => one.summary ?? ''), body: some.map((one) => one.body ?? '') };
  }
  const set = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const manifest = {
    format: 1, lunr: lunr.version, analyser: api.version, language: content.language, set, documents: content.documents.length,
    textsEvery: TEXTS_EVERY, terms: firsts, apart: apart.filter((n) => n < firsts.length), synonyms: content.synonyms ?? [], years: content.year_groups ?? 0, organizations: content.organization_groups ?? 0,
  };
  return { manifest, files, set };
}

// [[path, bytes]], relative to <lang>/search/index/.
export function indexFiles(content, { portable = false, ...options } = {}) {
  const { manifest, files, set } = indexValues(content, options);
  const packed = (name, value) =>
    portable ? Buffer.from(`ayumiPart(${JSON.stringify(name)},${JSON.stringify(value)});\n`) : gzipSync(JSON.stringify(value));
  const ending = portable ? '.js' : '.bin';
  return [
    [`manifest${ending}`, packed('manifest', manifest)],
    ...Object.entries(files).map(([name, value]) => [`${set}/${name}${ending}`, packed(name, value)]),
  ];
}
