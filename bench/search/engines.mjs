// The search engines that are compared, each given the same documents. An engine is
// {name, find(query) → numbers of documents, the best first}; building it is timed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { api, lunr as ownLunr, search } from '../../tests/search/client/lib/browser_files.mjs';

const require = createRequire(import.meta.url);
const seconds = async (work) => {
  const since = performance.now();
  const value = await work();
  return [value, (performance.now() - since) / 1000];
};

const withoutNames = (name, json) => {
  if (!/^(terms|positions)/.test(name)) return json;
  for (const [, posting] of json.invertedIndex) posting.names = posting.roles = {};
  if (json.fieldVectors) json.fieldVectors = json.fieldVectors.filter(([key]) => !/^(names|roles)\//.test(key));
  return json;
};

// Ayumi's own client over the published files. `bare`: without synonyms and without the names in other
// languages, ids and codes by which documents are found too.
export function ownEngine(name, { manifest, read }, { bare = false } = {}) {
  const kept = new Map();
  const part = async (set, file, prepare) => {
    if (!kept.has(file)) kept.set(file, prepare(bare ? withoutNames(file, read(file)) : read(file)));
    return kept.get(file);
  };
  const shown = bare ? { ...manifest, synonyms: [] } : manifest;
  const engine = search.openEngine({ manifest: async () => shown, part, root: '', scripts: false }, ownLunr, api);
  return { name, find: async (query) => (await engine.find(query, true)).refs };
}

// lunr.js as its documentation has it, with lunr-languages for Japanese. What a page would load is
// written to `folder`.
export async function lunrEngines(documents, language, peers, folder) {
  delete require.cache[require.resolve(join(peers, 'node_modules/lunr/lunr.js'))];
  const lunr = require(join(peers, 'node_modules/lunr/lunr.js'));
  const scripts = [join(peers, 'node_modules/lunr/lunr.min.js')];
  if (language === 'ja') {
    const names = ['lunr.stemmer.support', 'tinyseg', 'lunr.ja'];
    for (const name of names) require(join(peers, `node_modules/lunr-languages/${name}.js`))(lunr);
    const small = (name) => join(peers, `node_modules/lunr-languages/min/${name}.min.js`);
    scripts.push(...names.map((name) => (existsSync(small(name)) ? small(name) : join(peers, `node_modules/lunr-languages/${name}.js`))));
  }
  const [index, time] = await seconds(() => lunr((builder) => {
    if (language === 'ja') builder.use(lunr.ja);
    builder.ref('number');
    builder.field('title', { boost: 10 });
    builder.field('summary', { boost: 2 });
    builder.field('body');
    for (const document of documents) builder.add(document);
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'titles.json'), JSON.stringify(documents.map(({ title }) => title)));
  scripts.forEach((path, i) => cpSync(path, join(folder, `script-${i}.js`)));
  const typed = (query) => query.replace(/["+~^:*\\-]/g, ' ').trim();
  // A stop word stands in no index, and must not be required.
  const { tokenizer, stopWordFilter } = language === 'ja' ? lunr.ja : lunr;
  const tokens = (query) => tokenizer(typed(query)).filter((token) => stopWordFilter(token)).map(String);
  const numbers = (hits) => hits.map(({ ref }) => Number(ref));
  return {
    time,
    scripts: scripts.length,
    engines: [
      { name: 'lunr.js, as it is', find: async (query) => numbers(index.search(typed(query))) },
      {
        name: 'lunr.js, all words required',
        find: async (query) => numbers(index.query((q) => q.term(tokens(query), { presence: lunr.Query.presence.REQUIRED }))),
      },
    ],
  };
}

const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
const page = (document, language) => `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(document.title)}</title></head>
<body><main data-pagefind-body><h1>${escaped(document.title)}</h1>${[document.summary, ...document.body.split('\n')].map((block) => `<p>${escaped(block)}</p>`).join('\n')}</main></body></html>`;

// Pagefind's own index of one plain page for each document, in `folder`; {time, pages: id → number}.
export async function pagefindIndex(documents, language, peers, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const document of documents) {
    mkdirSync(join(folder, 'd', String(document.number)), { recursive: true });
    writeFileSync(join(folder, 'd', String(document.number), 'index.html'), page(document, language));
  }
  const [done, time] = await seconds(() => spawnSync(process.execPath, [join(peers, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', folder], { encoding: 'utf8' }));
  if (done.status !== 0) throw new Error(`pagefind: ${done.stdout}${done.stderr}`);
  const fragments = join(folder, 'pagefind/fragment');
  const numbers = Object.fromEntries(readdirSync(fragments).map((file) => {
    const text = gunzipSync(readFileSync(join(fragments, file))).toString('utf8');
    return [file.replace(/\.pf_fragment$/, ''), Number(/"url":"\/d\/(\d+)\//.exec(text)[1])];
  }));
  return { time, numbers };
}

// Of a page in a browser that has loaded Pagefind as `window.pagefind`.
export const pagefindEngine = (tab, numbers) => ({
  name: 'Pagefind 1.6',
  find: async (query) => (await tab.evaluate(async (text) => (await window.pagefind.search(text)).results.map(({ id }) => id), query)).map((id) => numbers[id]),
});
