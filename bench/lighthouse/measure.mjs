// usage: node measure.mjs PEERS AYUMI PORTAL RUNS [PART OF A NAME]
// PEERS is the folder with node_modules/lighthouse. Builds PORTAL's site with AYUMI, serves it as
// docs/deploy/nginx.conf does, asks Lighthouse RUNS times for each page, and prints a Markdown table of
// medians. Exit 1 when one is below what is asked for.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../../tests/deploy/lib/processes.mjs';
import { RECIPES } from '../../tests/deploy/lib/recipes.mjs';
import { RESULTS, pagesToMeasure } from './pages.mjs';

const [peers, ayumi, portal, runs, part = ''] = process.argv.slice(2);
const require = createRequire(join(resolve(peers), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

// Performance is measured on a machine that others use too; the rest is the same each time. Results of a
// search are shown by a script that has to load an index first.
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const LEAST_OF_RESULTS = { ...LEAST, performance: 90 };
const TIMES = [
  ['LCP, s', 'largest-contentful-paint', (value) => (value / 1000).toFixed(1)],
  ['TBT, ms', 'total-blocking-time', (value) => value.toFixed(0)],
  ['CLS', 'cumulative-layout-shift', (value) => value.toFixed(3)],
  ['KB', 'total-byte-weight', (value) => (value / 1000).toFixed(0)],
];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'];

function build(folder, baseUrl) {
  const args = ['build', '-C', portal, '-o', folder, '--base-url', baseUrl];
  const { status, stderr, error } = spawnSync(ayumi, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${ayumi} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

// A browser of its own for each, as a new reader has it. Chromium on a busy machine now and then gives no
// trace at all, or half of one, which says nothing of the page.
async function audit(url, skipAudits, patience = 3) {
  const browser = await launch({ chromePath: process.env.AYUMI_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: FLAGS, logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, logLevel: 'silent', onlyCategories: Object.keys(LEAST), skipAudits });
    const missing = Object.values(lhr.categories).filter((one) => one.score === null).map((one) => one.id);
    if (!lhr.runtimeError && missing.length === 0) return lhr;
    if (patience === 1) throw new Error(`${url}: ${lhr.runtimeError?.message ?? `no score for ${missing.join(', ')}`}`);
  } finally {
    await browser.kill();
  }
  return audit(url, skipAudits, patience - 1);
}

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
const scoreOf = (name) => (result) => Math.round(result.categories[name].score * 100);

// What took points away, in Lighthouse's words, with the first of its findings.
function faults(result) {
  return Object.values(result.categories).flatMap(({ id, auditRefs }) => auditRefs
    .filter((one) => one.weight > 0)
    .map((one) => result.audits[one.id])
    .filter((one) => one.score !== null && one.score < (id === 'performance' ? .9 : 1))
    .map((one) => [`${id}: ${one.id}`, one.displayValue ?? one.title, found(one.details?.items?.[0])].filter(Boolean).join(', ')));
}

function found(item) {
  return [item?.node?.selector, item?.description, item?.sourceLocation?.url ?? item?.url].filter(Boolean).join(' ');
}

const folder = join(temporaryFolder(), 'site');
const server = await RECIPES.nginx(folder, '/');
build(folder, server.url);
const columns = [...Object.keys(LEAST), ...TIMES.map(([name]) => name)];
console.log(`| page | ${columns.join(' | ')} |\n| --- | ${columns.map(() => '---:').join(' | ')} |`);
const complaints = [];
const pages = pagesToMeasure(folder).filter(({ name, language }) => `${name}, ${language}`.includes(part));
if (pages.length === 0) throw new Error(`no row is called ${part}`);
for (const { name, language, path, noindex } of pages) {
  const results = [];
  while (results.length < Number(runs)) results.push(await audit(server.url + path, noindex ? ['is-crawlable'] : []));
  const scores = Object.keys(LEAST).map((category) => median(results.map(scoreOf(category))));
  const times = TIMES.map(([, id, print]) => print(median(results.map((result) => result.audits[id].numericValue))));
  console.log(`| ${name}, ${language} | ${[...scores, ...times].join(' | ')} |`);
  const low = Object.values(name === RESULTS ? LEAST_OF_RESULTS : LEAST).some((least, index) => scores[index] < least);
  if (low) complaints.push(`${name}, ${language}, /${path}`, ...[...new Set(results.flatMap(faults))].map((words) => `  ${words}`));
}
await server.stop();
console.log(`\n${cpus().length} cores, load average at the end ${loadavg()[0].toFixed(1)}; medians of ${runs}`);
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
