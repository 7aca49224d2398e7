// What links of a site may get wrong, found without a browser or server. Each check takes a site and
// returns sentences "path:line: what is wrong"; none when all is well.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { baseUrl, linked } from './site.mjs';

const MADE_UP = 'http://site.invalid/';  // stands for wherever the site lives
const ABSOLUTE_RELS = ['canonical', 'alternate'];
const LOADING_RELS = ['dns-prefetch', 'icon', 'manifest', 'modulepreload', 'preconnect', 'prefetch', 'preload', 'stylesheet'];

const at = (page, place, words) => `${page.path}:${place.line}: ${words}`;
const isExternal = (target) => /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//');

// Where a relative target leads: { path, fragment }, or { fault } in words.
function resolve(page, target) {
  let url;
  try {
    url = new URL(target, MADE_UP + encodeURI(page.path));
    // A URL cannot climb out of its host; whether the target tries to is asked of the path itself.
    const wanted = posix.join(posix.dirname(page.path), decodeURIComponent(target.split(/[?#]/)[0]));
    if (wanted.startsWith('..')) return { fault: 'leads out of the site' };
    return { path: decodeURIComponent(url.pathname.slice(1)), fragment: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    return { fault: 'is not a valid URL' };
  }
}

// `portable`: a link names a file, since nobody turns a folder into its index.html.
function fileOf(site, path, portable) {
  if (path === '' || path.endsWith('/')) {
    if (portable) return { fault: 'names a folder, which only a web server can show' };
    return { file: `${path}index.html` };
  }
  if (site.files.has(path)) return { file: path };
  if (site.files.has(`${path}/index.html`)) return { fault: 'lacks the slash behind a folder' };
  return { file: path };
}

// An id may stand for "#" and "#top" without being there.
function hasFragment(site, file, fragment) {
  if (fragment === '' || fragment === 'top') return true;
  const page = site.pages.get(file);
  return page === undefined || page.ids.some((one) => one.id === fragment);
}

function faultOf(site, page, target, portable) {
  const where = resolve(page, target);
  if (where.fault) return where.fault;
  const found = fileOf(site, where.path, portable);
  if (found.fault) return found.fault;
  if (!site.files.has(found.file)) return `leads to ${found.file}, which does not exist`;
  if (!hasFragment(site, found.file, where.fragment)) return `there is no #${where.fragment} in ${found.file}`;
  return null;
}

// On 404.html, which is shown under any URL, links start at the root of the host; elsewhere nothing does.
export function deadLinks(site, { portable = false } = {}) {
  const problems = [];
  const root = new URL(baseUrl(site)).pathname;
  for (const page of site.pages.values())
    for (const link of page.links) {
      let { target } = link;
      if (isExternal(target)) continue;
      const served = page.path === '404.html';
      if (served && target.startsWith(root)) target = target.slice(root.length) || './';
      const fault = faultOf(site, page, target, portable && !served);
      if (fault) problems.push(at(page, link, `${link.attribute}="${link.target}" ${fault}`));
    }
  return [...problems, ...deadStyleLinks(site)];
}

function deadStyleLinks(site) {
  const problems = [];
  for (const path of site.files) {
    if (!path.endsWith('.css')) continue;
    const text = readFileSync(join(site.folder, path), 'utf8');
    for (const match of text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      const line = text.slice(0, match.index).split('\n').length;
      if (match[1].startsWith('data:')) continue;
      const fault = isExternal(match[1]) ? 'is a third-party request' : faultOf(site, { path }, match[1], false);
      if (fault) problems.push(`${path}:${line}: ${match[0]} ${fault}`);
    }
  }
  return problems;
}

// Pages must work wherever the folder is put: no address of this site is spelt out, save where the
// format asks for one; nothing that a page loads comes from elsewhere.
export function misplacedAbsolutes(site, base = baseUrl(site)) {
  const problems = [];
  for (const page of site.pages.values())
    for (const link of page.links) {
      const fault = page.path === '404.html' ? faultOn404(link, base) : faultOfForm(link, base);
      if (fault) problems.push(at(page, link, `<${link.tag} ${link.attribute}="${link.target}"> ${fault}`));
    }
  return problems;
}

function faultOn404(link, base) {
  const { target } = link;
  if (target.startsWith('#') || (target.startsWith('/') && !target.startsWith('//'))) return null;
  return isExternal(target) ? faultOfForm(link, base) : 'is relative, but 404.html is shown under any URL';
}

function faultOfForm({ target, tag, rel }, base) {
  if (target.startsWith('/') && !target.startsWith('//')) return 'starts at the root of the host';
  if (!isExternal(target) || /^(mailto|tel|data):/.test(target)) return null;
  if (tag === 'link' && rel.some((one) => ABSOLUTE_RELS.includes(one))) return null;
  if (new URL(target, base).href.startsWith(base)) return "spells out the site's own address";
  const loads = tag === 'link' ? rel.some((one) => LOADING_RELS.includes(one)) : tag !== 'a';
  return loads ? 'loads from elsewhere' : null;
}

// The pages that a reader who starts at `start` never comes to; those that redirect from old addresses
// are for readers who come from elsewhere.
export function unreachable(site, start = 'index.html') {
  const seen = new Set([start]);
  for (const path of seen)
    for (const link of site.pages.get(path)?.links ?? []) {
      if (link.tag !== 'a' || isExternal(link.target)) continue;
      const where = resolve(site.pages.get(path), link.target);
      const found = where.fault ? {} : fileOf(site, where.path, false);
      if (found.file && site.pages.has(found.file)) seen.add(found.file);
    }
  return [...site.pages.values()]
    .filter((page) => page.path !== '404.html' && !page.redirect && !seen.has(page.path))
    .map((page) => `${page.path}: no link leads here`);
}

// The path of the page that an absolute URL of this site names; undefined for anything else.
export function pageAt(site, base, url) {
  if (!url.startsWith(base)) return undefined;
  const path = decodeURIComponent(url.slice(base.length).split(/[?#]/)[0]);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return site.pages.has(file) ? file : undefined;
}

export function canonicalProblems(site, base = baseUrl(site)) {
  const problems = [];
  for (const page of site.pages.values()) {
    if (page.path === '404.html') continue;
    const links = linked(page, 'canonical');
    if (links.length !== 1) {
      problems.push(`${page.path}: ${links.length} canonical links, not one`);
      continue;
    }
    const target = pageAt(site, base, links[0].target);
    if (!target) problems.push(at(page, links[0], `canonical ${links[0].target} is no page of this site`));
    else if (linked(site.pages.get(target), 'canonical')[0]?.target !== links[0].target)
      problems.push(at(page, links[0], `canonical ${target} has another canonical itself`));
  }
  return problems;
}
