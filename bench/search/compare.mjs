// usage: compare.mjs WORK PEERS QUERIES: WORK/site is the built site, WORK/timings what its build said;
// QUERIES a file, or "drawn". Prints Markdown.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from '../../tests/browser/lib/chromium.mjs';
import { cold, writeLunrPage, writePagefindPage } from './cold.mjs';
import { LANGUAGES, openIndex, readDocuments, readNames } from './documents.mjs';
import { drawn, knownItems } from './draw.mjs';
import { lunrEngines, ownEngine, pagefindEngine, pagefindIndex } from './engines.mjs';
import { host } from './host.mjs';
import { foundBy, rankOf } from './quality.mjs';
import { truthOf } from './truth.mjs';

const SEED = 7;
const MOST_ITEMS = 200;
const MOST_COLD = 12;
const MOST_SLOW = 3;

const [work, peers, source] = process.argv.slice(2).map((path) => (path === 'drawn' ? path : resolve(path)));
const site = join(work, 'site');
const kilobytes = (bytes) => (bytes / 1000).toFixed(0);
const say = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const heading = (title, ...cells) => {
  console.log(`\n### ${title}\n`);
  say('', ...cells);
  say('---', ...cells.map(() => '---:'));
};

async function openPagefind(browser, folder, language, numbers) {
  writePagefindPage(folder, language);
  const origin = await host(folder, true);
  const tab = await browser.newPage();
  await tab.goto(origin.url);
  await tab.waitForFunction(() => window.pagefind);
  return { engine: pagefindEngine(tab, numbers), close: () => tab.close().then(origin.close) };
}

async function qualities(engines, queries, items, truth, language) {
  const kinds = Object.keys(queries);
  const all = Object.values(queries).flat();
  const rows = [];
  for (const engine of engines) {
    const whole = await foundBy(engine, all, truth);
    const byKind = [];
    for (const kind of kinds) byKind.push(await foundBy(engine, queries[kind], truth));
    const since = performance.now();
    for (const query of all) await engine.find(query);
    const time = (performance.now() - since) / all.length;
    rows.push({ engine, whole, byKind, time, titles: await rankOf(engine, items.titles), phrases: await rankOf(engine, items.phrases) });
  }
  heading(`${language}: ${all.length} queries, ${rows[0].whole.asked} of which stand somewhere`, 'recall', 'precision', 'nothing right found', `MRR, ${items.titles.length} titles`, `MRR, ${items.phrases.length} phrases`, 'ms a query, loaded');
  for (const { engine, whole, titles, phrases, time } of rows) {
    say(engine.name, whole.recall.toFixed(3), whole.precision.toFixed(3), whole.missed, titles.toFixed(3), phrases.toFixed(3), time.toFixed(1));
  }
  heading(`${language}: recall / precision by kind`, ...kinds.map((kind) => `${kind} (${queries[kind].length})`));
  for (const { engine, byKind } of rows) say(engine.name, ...byKind.map(({ recall, precision }) => `${recall.toFixed(2)} / ${precision.toFixed(2)}`));
}

const findsTen = async (engine, query) => (await engine.find(query)).length >= 10;

function costs(language, rows) {
  heading(`${language}: the first search of a new reader, to ten titles (medians)`, 'requests', 'KB', 'KB, largest', 'KB, host without compression', 'requests with texts', 'KB with texts', 's, this machine', 's, 1.6 Mbit/s and 150 ms');
  for (const [name, { packed, plain, slow }] of rows) {
    const texts = Number.isNaN(packed.textBytes) ? ['', ''] : [packed.textRequests, kilobytes(packed.textBytes)];
    say(name, packed.requests, kilobytes(packed.bytes), kilobytes(packed.most), kilobytes(plain.bytes), ...texts, (packed.ms / 1000).toFixed(2), (slow / 1000).toFixed(1));
  }
}

const browser = await launch();
const building = [];
for (const language of LANGUAGES) {
  const index = openIndex(site, language);
  const documents = readDocuments(index);
  const truth = truthOf(documents, language);
  const queries = source === 'drawn' ? drawn(documents, readNames(index), language, SEED) : JSON.parse(readFileSync(source, 'utf8'))[language];
  const items = knownItems(documents, language, truth, MOST_ITEMS, SEED);
  const [lunrFolder, pagefindFolder] = [join(work, `lunr-${language}`), join(work, `pagefind-${language}`)];
  const lunr = await lunrEngines(documents, language, peers, lunrFolder);
  const { time, numbers } = await pagefindIndex(documents, language, peers, pagefindFolder);
  const pagefind = await openPagefind(browser, pagefindFolder, language, numbers);
  const engines = [ownEngine('Ayumi', index), ownEngine('Ayumi without synonyms and other names', index, { bare: true }), ...lunr.engines, pagefind.engine];
  await qualities(engines, queries, items, truth, `${language}, ${documents.length} documents`);
  const many = [];
  for (const query of Object.values(queries).flat()) {
    if (await findsTen(engines[0], query) && await findsTen(pagefind.engine, query)) many.push(query);
  }
  const asked = many.filter((_, i) => i % Math.ceil(many.length / MOST_COLD) === 0);
  await pagefind.close();
  writeLunrPage(lunrFolder, language, lunr.scripts);
  const rows = [];
  const pages = [
    ['Ayumi', { folder: site, address: `${language}/search/`, hasTexts: true }],
    ['lunr.js', { folder: lunrFolder, address: '', hasTexts: false }],
    ['Pagefind 1.6', { folder: pagefindFolder, address: '', hasTexts: true }],
  ];
  for (const [name, page] of pages) {
    console.error(`${language}: ${name}, cold`);
    rows.push([name, await cold(browser, page, asked, asked.slice(0, MOST_SLOW))]);
  }
  costs(`${language}, ${documents.length} documents, ${asked.length} queries`, rows);
  building.push({ language, lunr: lunr.time, pagefind: time });
}
await browser.close();

const own = /([\d.]+) s +([\d.]+) s CPU +write search/.exec(readFileSync(join(work, 'timings'), 'utf8'));
heading('Making the index, both languages', 's');
say('Ayumi (stage “write search” of its build)', own ? own[1] : '?');
say('lunr.js', building.reduce((sum, one) => sum + one.lunr, 0).toFixed(1));
say('Pagefind, of one plain page a document', building.reduce((sum, one) => sum + one.pagefind, 0).toFixed(1));
