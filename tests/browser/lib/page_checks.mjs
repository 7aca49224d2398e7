// What every page owes to readers and search engines on its own, and what languages owe each other.
// Each check returns sentences "path:line: what is wrong"; none when all is well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseUrl, linked } from './site.mjs';
import { pageAt } from './link_checks.mjs';

export function languagesOf(site) {
  return [...new Set([...site.pages.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]))];
}

export function documentProblems(site) {
  const problems = [];
  const languages = languagesOf(site);
  for (const page of site.pages.values()) {
    const [language, ...rest] = page.path.split('/');
    if (page.headings !== 1) problems.push(`${page.path}: ${page.headings} h1 elements, not one`);
    if (page.title.trim() === '') problems.push(`${page.path}: no title`);
    if (!page.lang) problems.push(`${page.path}: <html> has no lang`);
    else if (rest.length > 0 ? page.lang !== language : !languages.includes(page.lang))
      problems.push(`${page.path}: <html lang="${page.lang}">`);
    const seen = new Set();
    for (const { id, line } of page.ids) {
      if (id === '' || /\s/.test(id)) problems.push(`${page.path}:${line}: id="${id}" is no identifier`);
      if (seen.has(id)) problems.push(`${page.path}:${line}: id="${id}" stands twice`);
      seen.add(id);
    }
  }
  return problems;
}

// A search result or a link on social media looks wrong when two pages say the same of themselves.
export function repeatedTitles(site) {
  const first = new Map();
  const problems = [];
  for (const page of site.pages.values()) {
    if (page.noindex || page.redirect || !page.path.includes('/')) continue;
    const key = `${page.lang} ${page.title}`;
    if (first.has(key)) problems.push(`${page.path}: the title "${page.title}" is that of ${first.get(key)}`);
    else first.set(key, page.path);
  }
  return problems;
}

const versions = (page) => linked(page, 'alternate').filter((link) => link.hreflang !== null);

// Versions of a page name each other and themselves; those that search engines may not show name none.
export function hreflangProblems(site, base = baseUrl(site)) {
  const problems = [];
  for (const page of site.pages.values()) {
    const own = versions(page);
    if (own.length === 0) continue;
    const where = (link, words) => problems.push(`${page.path}:${link.line}: hreflang="${link.hreflang}" ${words}`);
    if (page.noindex) where(own[0], 'on a page with noindex');
    const canonical = linked(page, 'canonical')[0]?.target;
    if (page.lang && !own.some((link) => link.hreflang === page.lang && link.target === canonical))
      where(own[0], `… but none names the page itself in ${page.lang}`);
    for (const link of own) {
      const target = site.pages.get(pageAt(site, base, link.target));
      if (!target) where(link, `names ${link.target}, which is no page of this site`);
      else if (target.noindex) where(link, `names ${target.path}, which has noindex`);
      else if (link.hreflang !== 'x-default' && target.lang !== link.hreflang)
        where(link, `names ${target.path}, which is in ${target.lang}`);
      else if (link.hreflang !== 'x-default' && !versions(target).some((back) => back.target === canonical))
        where(link, `names ${target.path}, which does not name it back`);
    }
  }
  return problems;
}

// Every page that search engines may show, under its canonical address, and nothing else.
export function sitemapProblems(site, base = baseUrl(site)) {
  const sitemaps = [...site.files].filter((path) => /(^|\/)sitemap[^/]*\.xml$/.test(path));
  if (sitemaps.length === 0) return ['sitemap.xml: missing'];
  const problems = [];
  const listed = new Set();
  for (const path of sitemaps) {
    const text = readFileSync(join(site.folder, path), 'utf8');
    for (const [, url] of text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)) {
      if (url.endsWith('.xml')) continue;
      const page = site.pages.get(pageAt(site, base, url));
      if (!page) problems.push(`${path}: ${url} is no page of this site`);
      else if (page.noindex) problems.push(`${path}: ${url} has noindex`);
      else if (linked(page, 'canonical')[0]?.target !== url) problems.push(`${path}: ${url} is not the page's canonical address`);
      listed.add(url);
    }
  }
  for (const page of site.pages.values()) {
    const canonical = linked(page, 'canonical')[0]?.target;
    if (canonical && !page.noindex && !listed.has(canonical)) problems.push(`${page.path}: ${canonical} is in no sitemap`);
  }
  return problems;
}
