// The recipes of docs/deploy on real servers: what readers, their browsers and their caches get.
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { launch, listen } from '../browser/lib/chromium.mjs';
import { kindOf, longestOfEachKind } from '../browser/lib/page_kinds.mjs';
import { expectNone } from '../browser/lib/report.mjs';
import { readSite } from '../browser/lib/site.mjs';
import { PLANTED, builtPortal, plant } from './lib/portal.mjs';
import { RECIPES } from './lib/recipes.mjs';
import { policyOfPages } from './lib/headers.mjs';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const TYPES = {
  html: /^text\/html; ?charset=utf-8$/i, css: /^text\/css; ?charset=utf-8$/i, js: /^(application|text)\/javascript; ?charset=utf-8$/i,
  xml: /^(application|text)\/xml(; ?charset=utf-8)?$/i, txt: /^text\/plain; ?charset=utf-8$/i, csv: /^text\/csv; ?charset=utf-8$/i,
  png: /^image\/png$/, jpg: /^image\/jpeg$/, svg: /^image\/svg\+xml/, pdf: /^application\/pdf$/, json: /^application\/json/,
  jsonld: /^application\/ld\+json/, xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/, zip: /^application\/zip$/,
  bin: /^application\/octet-stream$/, atom: /^application\/atom\+xml(; ?charset=utf-8)?$/,
};

// As they stand on the wire: nothing is followed, nothing is unpacked.
function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

const urlOf = (path) => encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
const typeFault = (path, type) => {
  const wanted = TYPES[path.split('.').pop()];
  return wanted && !wanted.test(type ?? '') ? `${path}: Content-Type ${type}` : undefined;
};

function strictness(headers) {
  assert.equal(headers['content-security-policy'], `${policyOfPages()}; frame-ancestors 'none'`);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
  assert.match(headers['permissions-policy'], /geolocation=\(\)/);
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
}

for (const [server, serve] of Object.entries(RECIPES))
  for (const prefix of ['/', '/city/portal/'])
    describe(`${server} at ${prefix}`, () => {
      let portal, site, host, at;
      before(async () => {
        portal = builtPortal(prefix);
        site = readSite(portal.folder);
        plant(portal.folder);
        host = await serve(portal.folder, prefix);
        at = (path) => new URL(prefix.slice(1) + path, host.url).href;
      });
      after(() => host?.stop());

      test('every file of the site arrives, byte for byte, as what it is', async () => {
        const faults = [];
        for (const path of [...site.files, ...Object.keys(PLANTED)]) {
          if (path.startsWith('.')) continue;
          const { status, headers, body } = await ask(at(urlOf(path)));
          if (status !== 200) faults.push(`${path}: ${status}`);
          else if (!body.equals(readFileSync(join(portal.folder, path)))) faults.push(`${path}: other bytes`);
          faults.push(typeFault(path, headers['content-type']));
        }
        expectNone(faults.filter(Boolean));
      });

      test('pages are compressed on the way, parts of the index are left alone', async () => {
        const gzip = { 'Accept-Encoding': 'gzip' };
        assert.equal((await ask(at('en/'), gzip)).headers['content-encoding'], 'gzip');
        for (const path of Object.keys(PLANTED).filter((one) => one.endsWith('.bin'))) {
          const { headers, body } = await ask(at(path), gzip);
          assert.equal(headers['content-encoding'], undefined);
          assert.ok(body.equals(readFileSync(join(portal.folder, path))), path);
        }
      });

      test('a folder without its slash leads into the same folder, whatever stands before the server', async () => {
        const paths = ['en', 'en/climate-plan', 'en/climate-plan/2023'].map((path) => prefix + path);
        if (prefix !== '/') paths.push(prefix.slice(0, -1));
        for (const path of paths) {
          const { status, headers } = await ask(new URL(path, host.url).href, { Host: 'portal.example.org:8080' });
          assert.equal(status, 301, path);
          assert.equal(new URL(headers.location, `https://portal.example.org${path}`).href, `https://portal.example.org${path}/`);
        }
      });

      test('what does not exist is 404.html with status 404, and nobody keeps it', async () => {
        const page = readFileSync(join(portal.folder, '404.html'));
        for (const path of ['nowhere', 'nowhere/', 'en/nowhere/', 'assets/style.ffffffffffff.css', 'en/search/index/ffffffffffffffff/terms-0.bin']) {
          const { status, headers, body } = await ask(at(path));
          assert.equal(status, 404, path);
          assert.ok(body.equals(page), `${path}: another page`);
          assert.equal(headers['cache-control'], 'no-cache', path);
          strictness(headers);
        }
      });

      test('folders are not listed, hidden files not given', async () => {
        const page = readFileSync(join(portal.folder, '404.html'));
        for (const path of ['assets/', '.hidden/letter.txt', '.hidden/', '.ayumi-manifest.json']) {
          const { status, body } = await ask(at(path));
          assert.ok(status === 404 || status === 403, `${path}: ${status}`);
          assert.ok(body.equals(page), `${path}: another page`);
        }
      });

      test('what has a hash in its name is kept for ever, all else asked for again', async () => {
        const kept = Object.keys(PLANTED).filter((path) => /\.[0-9a-f]{12}\.|\/[0-9a-f]{16}\//.test(path));
        const style = [...site.files].find((path) => /^assets\/style\./.test(path));
        for (const path of [...kept, style]) assert.equal((await ask(at(path))).headers['cache-control'], IMMUTABLE, path);
        for (const path of ['', 'en/', 'en/search/index/manifest.bin', 'assets/planted.js', 'sitemap.xml', '404.html'])
          assert.equal((await ask(at(path))).headers['cache-control'], 'no-cache', path);
        const { headers } = await ask(at('en/'));
        const again = await ask(at('en/'), { 'If-Modified-Since': headers['last-modified'] });
        assert.equal(again.status, 304);
      });

      test('the headers are as strict as the pages', async () => {
        for (const path of ['', 'en/climate-plan/', style(site), 'en/search/index/manifest.bin']) strictness((await ask(at(path))).headers);
      });

      test('scripts of other sites may read the data and the feeds, and nothing else', async () => {
        const open = [...site.files].filter((path) => /^data\/.+\.(csv|json(ld)?)$|\/updates\/feed\.atom$/.test(path));
        for (const ending of ['csv', 'json', 'jsonld', 'atom'])
          assert.ok(open.some((path) => path.endsWith(`.${ending}`)), `the portal has no .${ending}`);
        for (const path of open) assert.equal((await ask(at(urlOf(path)))).headers['access-control-allow-origin'], '*', path);
        for (const path of ['', 'en/data/', 'en/updates/', 'en/search/index/manifest.bin', 'data/nowhere.csv', style(site)])
          assert.equal((await ask(at(path))).headers['access-control-allow-origin'], undefined, path);
      });

      test('one page of each kind works in a browser without a complaint', async () => {
        const pages = [...longestOfEachKind(site).values()];
        assert.ok(new Set(pages.map((path) => kindOf(site.pages.get(path)))).size >= 10);
        await inBrowser(host, async (page) => {
          for (const path of pages.filter((one) => one !== '404.html')) {
            await page.goto(at(urlOf(path)));
            await page.evaluate(everyImage);
          }
        });
      });

      test('a search finds its page', async (t) => {
        if (!portal.hasSearch) return t.skip('the generator makes no search index yet');
        await inBrowser(host, async (page) => {
          await page.goto(at('en/search/?q=heat'));
          await page.locator('#search_hits h3 a').first().waitFor();
          await page.locator('#search_hits h3 a').first().click();
          await page.waitForURL((url) => url.href.startsWith(at('en/')) && !url.pathname.includes('/search/'));
        });
      });
    });

const style = (site) => [...site.files].find((path) => /^assets\/style\./.test(path));

// Images further down are loaded when somebody comes near; a page that is left before has not failed.
const everyImage = () => Promise.allSettled([...document.images].map((image) => {
  image.loading = 'eager';
  return image.decode();
}));

async function inBrowser(host, work) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complaints = listen(page, host.url);
    await work(page);
    // Browsers ask for an icon by themselves, and a portal has none. The console does not say which
    // file is missing; the answer with status 404, which is told as well, does.
    expectNone(complaints.filter((words) => !/favicon\.ico$|Failed to load resource/.test(words)));
  } finally {
    await browser.close();
  }
}
