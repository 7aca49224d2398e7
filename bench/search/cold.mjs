// One query in a browser that has seen nothing yet: requests, bytes and time to ten shown titles and to
// their texts. What a page needs without a search (HTML, CSS, icons) is not counted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { host } from './host.mjs';

const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }; // 1.6 Mbit/s
const TOO_LONG = 180_000;
const CALM = 500; // no further text in that time: those that have none stay empty

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

// Notes in the page when the first title, and the last text, was shown.
function watch() {
  window.shown = { count: 0 };
  const titles = '#search_hits h3, li.title';
  const look = () => {
    const now = performance.now();
    if (!window.shown.titles && document.querySelector(titles)) window.shown.titles = now;
    const texts = [...document.querySelectorAll('.hit-text')].filter((one) => one.textContent).length;
    if (texts > window.shown.count) Object.assign(window.shown, { count: texts, texts: now });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

const form = (head, work) => `<!DOCTYPE html><html lang="LANG"><meta charset="utf-8"><title>s</title>${head}<ol></ol><script type="module">
const query = new URL(location).searchParams.get('q');
const show = (titles, texts = []) => document.querySelector('ol').replaceChildren(...(titles.length ? titles : ['nothing']).map((title, i) => {
  const li = document.createElement('li');
  li.className = 'title';
  li.append(title);
  if (texts[i]) li.append(Object.assign(document.createElement('p'), { className: 'hit-text', innerHTML: texts[i] }));
  return li;
}));
${work}
</script>`;

export function writeLunrPage(folder, language, scripts) {
  const head = Array.from({ length: scripts }, (_, i) => `<script src="script-${i}.js"></script>`).join('');
  writeFileSync(join(folder, 'index.html'), form(head, `
const [index, titles] = await Promise.all(['index.json', 'titles.json'].map(async (path) => (await fetch(path)).json()));
const { tokenizer, stopWordFilter } = lunr.ja ?? lunr;
const words = tokenizer(query).filter((token) => stopWordFilter(token)).map(String);
const found = lunr.Index.load(index).query((q) => q.term(words, { presence: lunr.Query.presence.REQUIRED }));
show(found.slice(0, 10).map(({ ref }) => titles[ref]));`).replace('LANG', language));
}

export function writePagefindPage(folder, language) {
  writeFileSync(join(folder, 'index.html'), form('', `
const pagefind = window.pagefind = await import('/pagefind/pagefind.js');
await pagefind.init();
if (query) {
  const { results } = await pagefind.search(query);
  const ten = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  show(ten.map(({ meta }) => meta.title), ten.map(({ excerpt }) => excerpt));
}`).replace('LANG', language));
}

const counted = (sent) => {
  const all = sent.filter(({ path }) => !/\.(css|html|ico|png|svg)$|\/$/.test(path));
  return { requests: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
};

async function once(browser, origin, { address, hasTexts }, query, slow) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.addInitScript(watch);
    if (slow) {
      const client = await context.newCDPSession(tab);
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', SLOW);
    }
    origin.sent.length = 0;
    await tab.goto(`${origin.url}${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await tab.waitForFunction(() => window.shown?.titles, undefined, { timeout: TOO_LONG });
    const texts = hasTexts && !slow && await tab.waitForFunction(
      (calm) => !document.querySelector('.hit-text') || performance.now() > window.shown.texts + calm, CALM, { timeout: TOO_LONG });
    const shown = await tab.evaluate(() => window.shown);
    const mine = origin.sent.filter(({ path }) => path.includes('/search/index/') ? path.startsWith(`/${address.split('/')[0]}/`) : true);
    return {
      titles: { ...counted(mine.filter(({ path }) => !/\/(texts-|facets)/.test(path))), ms: shown.titles },
      texts: texts ? { ...counted(mine), ms: shown.texts } : null,
    };
  } finally {
    await context.close();
  }
}

// `page`: {folder, address, hasTexts}. Medians over `queries`; `most` is of all. `slowly` are asked for again over a slow line.
export async function cold(browser, { folder, ...page }, queries, slowly) {
  const result = {};
  for (const packs of [true, false]) {
    const origin = await host(folder, packs);
    try {
      const rows = [];
      for (const query of queries) rows.push(await once(browser, origin, page, query, false));
      const of = (what, key) => middle(rows.filter((row) => row[what]).map((row) => row[what][key]));
      result[packs ? 'packed' : 'plain'] = {
        requests: of('titles', 'requests'), bytes: of('titles', 'bytes'), most: Math.max(...rows.map((row) => row.titles.bytes)),
        mostRequests: Math.max(...rows.map((row) => row.titles.requests)),
        textRequests: of('texts', 'requests'), textBytes: of('texts', 'bytes'), ms: of('titles', 'ms'),
      };
      if (packs) {
        const slow = [];
        for (const query of slowly) slow.push((await once(browser, origin, page, query, true)).titles.ms);
        result.slow = middle(slow);
      }
    } finally {
      await origin.close();
    }
  }
  return result;
}
