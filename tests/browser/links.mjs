// Links and addresses of the generated sites: AYUMI_SITE (for a web server) and AYUMI_PORTABLE_SITE
// (to be opened from a folder).
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { launch, listen } from './lib/chromium.mjs';
import { canonicalProblems, deadLinks, misplacedAbsolutes, unreachable } from './lib/link_checks.mjs';
import { documentProblems, hreflangProblems, languagesOf, repeatedTitles, sitemapProblems } from './lib/page_checks.mjs';
import { kindOf, longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { ask, serve } from './lib/static_host.mjs';

const EVERY_PAGE = {
  'each link leads somewhere, anchors too': deadLinks,
  'no address is absolute where it need not be': misplacedAbsolutes,
  'each page can be reached from the first one': (site) => unreachable(site),
  'canonical addresses are pages that say the same': canonicalProblems,
  'language versions name each other': hreflangProblems,
  'the sitemap lists what search engines may show': sitemapProblems,
  'one h1, a title, a language, and ids once': documentProblems,
  'no two pages of a language share a title': repeatedTitles,
};

describe('site', () => {
  let site;
  before(() => { site = readSite(process.env.AYUMI_SITE); });
  for (const [name, check] of Object.entries(EVERY_PAGE)) test(name, () => expectNone(check(site)));
  test('each page says of what kind it is', () =>
    expectNone([...site.pages.values()].filter((page) => kindOf(page) === undefined).map((page) => page.path)));
});

describe('site in a sub-folder of a static host', () => {
  let site, host;
  before(async () => {
    site = readSite(process.env.AYUMI_SITE);
    host = await serve(site.folder, '/a/b/');
  });
  after(() => host.close());

  test('following links from the start gives every page, without errors or redirects', async () => {
    const { reached, problems } = await follow(host.url, site);
    expectNone(problems);
    const wanted = [...site.pages.values()].filter((page) => page.path !== '404.html' && !page.redirect);
    expectNone(wanted.map((page) => page.path).filter((path) => !reached.has(path)));
  });
  test('an unknown address gives the page for that, in all languages', async () => {
    const { status, text } = await ask(`${host.url}no/such/page/`);
    assert.equal(status, 404);
    for (const language of languagesOf(site)) assert.match(text, new RegExp(`lang="${language}"`));
  });
});

// A crawl that knows nothing but URLs, as a search engine's.
async function follow(start, site) {
  const reached = new Set();
  const problems = [];
  const seen = new Set([start]);
  for (const url of seen) {
    const { status } = await ask(url);
    if (status !== 200) problems.push(`${url}: status ${status}`);
    const path = decodeURIComponent(url.slice(start.length));
    const page = site.pages.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!page) continue;
    reached.add(page.path);
    for (const link of page.links) {
      const next = new URL(link.target, url);
      next.hash = '';
      next.search = '';
      if (next.href.startsWith(new URL('/', start).href)) seen.add(next.href);
    }
  }
  return { reached, problems };
}

describe('portable site, opened from a folder', () => {
  let site, browser;
  before(async () => {
    site = readSite(process.env.AYUMI_PORTABLE_SITE);
    browser = await launch();
  });
  after(() => browser?.close());

  test('each link names a file that exists, anchors too', () => expectNone(deadLinks(site, { portable: true })));
  test('no address is absolute where it need not be', () => expectNone(misplacedAbsolutes(site)));

  test('each kind of page opens with its style and without complaints', async () => {
    const page = await browser.newPage();
    const root = `${pathToFileURL(site.folder).href}/`;
    const complaints = listen(page, root);
    for (const path of longestOfEachKind(site).values()) {
      if (path === '404.html') continue;
      await page.goto(root + encodeURI(path));
      const rules = await page.evaluate(() => document.styleSheets.length);
      if (rules === 0) complaints.push(`${path}: no style sheet`);
    }
    await page.close();
    expectNone(complaints);
  });

  test('a reader comes from page to page by clicking', async () => {
    const page = await browser.newPage();
    const root = `${pathToFileURL(site.folder).href}/`;
    const complaints = listen(page, root);
    await page.goto(`${root}index.html`);
    const visited = await clickAround(page, root, 15);
    expectNone(complaints);
    assert.ok(visited.size >= Math.min(5, site.pages.size - 1), `only ${[...visited].join(', ')}`);
    await page.close();
  });
});

// Clicks the first visible link to a page not yet seen, in the main part if there is one.
async function clickAround(page, root, clicks) {
  const visited = new Set([page.url().split('#')[0]]);
  for (let i = 0; i < clicks; i += 1) {
    const next = (await unseen(page.locator('main a[href]:visible'), root, visited)) ??
                 (await unseen(page.locator('a[href]:visible'), root, visited));
    if (!next) break;
    await Promise.all([page.waitForURL((url) => url.href.split('#')[0] === next.url), next.link.click()]);
    visited.add(next.url);
  }
  return visited;
}

async function unseen(links, root, visited) {
  const targets = await links.evaluateAll((all) => all.map((a) => a.href.split('#')[0]));
  const first = targets.findIndex((url) => url.startsWith(root) && url.endsWith('.html') && !visited.has(url));
  return first === -1 ? undefined : { link: links.nth(first), url: targets[first] };
}
