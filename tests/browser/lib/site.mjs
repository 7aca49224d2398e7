// A generated site as it lies on disk: its files, and of each HTML page what the checks ask about.
// Everything is read once; a Page is never changed.
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';

const HTML_LINKS = {
  a: ['href'], area: ['href'], audio: ['src'], form: ['action'], iframe: ['src'], img: ['src', 'srcset'],
  image: ['href'], input: ['src', 'formaction'], link: ['href'], object: ['data'], script: ['src'],
  source: ['src', 'srcset'], track: ['src'], use: ['href'], video: ['src', 'poster'],
};

// { folder, files: Set of paths, pages: Map from path to Page }; paths are relative, with '/'.
export function readSite(folder) {
  if (!folder) throw new Error('no folder given: AYUMI_SITE and AYUMI_PORTABLE_SITE name the generated sites');
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name))),
  );
  const pages = new Map();
  for (const path of [...files].sort())
    if (path.endsWith('.html')) pages.set(path, readPage(path, readFileSync(join(folder, path), 'utf8')));
  if (pages.size === 0) throw new Error(`${folder} holds no HTML page`);
  return { folder, files, pages };
}

export function readPage(path, text) {
  const page = {
    path, lang: null, kind: undefined, title: '', headings: 0, links: [], ids: [], noindex: false, redirect: false,
    size: text.length,
  };
  let inHead = false;
  let inTitle = false;
  const lineAt = lineCounter(text);
  const parser = new Parser({
    onopentag(name, attributes) {
      const line = () => lineAt(parser.startIndex);
      if (name === 'html') page.lang = attributes.lang ?? null;
      if (name === 'h1') page.headings += 1;
      if (name === 'head') inHead = true;
      if (name === 'title' && inHead) inTitle = true;
      if (name === 'body') page.kind = /(?:^|\s)kind-(\S+)/.exec(attributes.class ?? '')?.[1];
      if (name === 'meta' && attributes.name === 'robots') page.noindex = /\bnoindex\b/.test(attributes.content ?? '');
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
        page.redirect = true;
        const target = (attributes.content ?? '').replace(/^[^=]*=\s*/, '');
        page.links.push({ tag: name, attribute: 'content', target, line: line(), rel: [], hreflang: null });
      }
      if (attributes.id !== undefined) page.ids.push({ id: attributes.id, line: line() });
      for (const attribute of HTML_LINKS[name] ?? [])
        for (const target of targets(attribute, attributes[attribute]))
          page.links.push({
            tag: name, attribute, target, line: line(), rel: (attributes.rel ?? '').split(/\s+/),
            hreflang: attributes.hreflang ?? null,
          });
    },
    ontext(words) {
      if (inTitle) page.title += words;
    },
    onclosetag(name) {
      if (name === 'head') inHead = false;
      if (name === 'title') inTitle = false;
    },
  });
  parser.write(text);
  parser.end();
  return page;
}

function targets(attribute, value) {
  if (value === undefined) return [];
  if (attribute !== 'srcset') return [value];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]).filter(Boolean);
}

// The line, from 1, of offsets that only grow.
function lineCounter(text) {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

// The targets of <link rel=… hreflang=…> in the head: where the page says it and its siblings live.
export function linked(page, rel) {
  return page.links.filter((link) => link.tag === 'link' && link.rel.includes(rel));
}

// "https://example.org/a/" from the canonical link of the root page, which is that plus "<lang>/".
export function baseUrl(site) {
  const home = site.pages.get('index.html');
  const canonical = home && linked(home, 'canonical')[0]?.target;
  if (!canonical) throw new Error('index.html has no canonical link, so the base URL is unknown');
  return new URL('../', canonical).href;
}
