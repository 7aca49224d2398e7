// What leads others to a portal: links to the data, feeds, search by the browser, and what is shown
// where a page is passed on.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Parser, parseDocument } from 'htmlparser2';
import { linked } from '../browser/lib/site.mjs';
import { longestOfEachKind } from '../browser/lib/page_kinds.mjs';
import { built, FORMS, PORTALS } from './lib/built.mjs';

const isMeasure = (path) => /^data\/[^/]+\/measures\//.test(path);  // repeats the follow-ups
const DAY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

for (const [name, portal] of Object.entries(PORTALS)) {
  for (const [form, args] of Object.entries(FORMS)) {
    describe(`portal "${name}" ${form}`, () => {
      let site, base, languages;
      const portable = args.includes('--portable');
      before(() => {
        site = built(portal, args);
        base = site.json('data/portal.json').base_url;
        languages = site.json('data/portal.json').languages.map((one) => one.tag);
      });

      test('the page about the data leads to every file, and each page leads to that page', () => {
        const files = [...site.files].filter((path) => path.startsWith('data/') && !isMeasure(path));
        assert.ok(files.length > 18);
        for (const tag of languages) {
          const page = site.pages.get(`${tag}/data/index.html`);
          assert.deepEqual([...files].filter((path) => !leadsTo(page, path)), [], tag);
        }
        for (const page of site.pages.values()) {
          if (page.redirect || page.path === '404.html' || page.path === 'index.html') continue;
          const end = portable ? 'data/index.html' : 'data/';
          assert.ok(page.links.some((link) => link.tag === 'a' && inSite(page, link.target) === `${page.lang}/${end}`), page.path);
        }
      });

      test('each follow-up leads to its own file and to its row', () => {
        for (const { strategy, followups } of site.json('data/portal.json').strategies)
          for (const { fiscal_year: year, file } of followups)
            for (const tag of languages) {
              const page = site.pages.get(`${tag}/${strategy}/${year}/index.html`);
              assert.ok(leadsTo(page, `data/${file}`), page.path);
              assert.ok(page.links.some((link) => link.target.endsWith(`#data_${strategy}_${year}`)), page.path);
            }
      });

      test('schema.org is told of every file, with addresses of this form of the site', () => {
        for (const tag of languages) {
          const { script } = headOf(site, `${tag}/data/index.html`);
          const dataset = JSON.parse(script);
          assert.equal(dataset['@type'], 'Dataset');
          assert.equal(dataset.url, `${base}${tag}/data/`);
          const addresses = dataset.distribution.map((one) => one.contentUrl).sort();
          assert.deepEqual(addresses, [...site.files].filter((path) => path.startsWith('data/') && !isMeasure(path)).map((path) => base + path).sort());
        }
      });

      test('every kind of page says what is to be shown of it, and has its signs', () => {
        const longest = longestOfEachKind(site);
        assert.ok(longest.size > 20);
        for (const path of longest.values()) {
          const { meta, title } = headOf(site, path);
          for (const property of ['title', 'type', 'url', 'image', 'site_name', 'locale'])
            assert.ok(meta.get(`og:${property}`), `${path}: og:${property}`);
          assert.ok(title.includes(meta.get('og:title')), `${path}: ${meta.get('og:title')}`);
          assert.equal(meta.get('og:description'), meta.get('description'), path);
          assert.equal(meta.get('og:url'), linked(site.pages.get(path), 'canonical')[0].target, path);
          assert.match(meta.get('og:locale'), /^[a-z]{2,3}_[A-Z]{2}$/, path);
          assert.match(meta.get('og:type'), /^(website|article)$/, path);
          const image = meta.get('og:image');
          assert.ok(image.startsWith(base), image);
          const size = pngSize(site.bytes(image.slice(base.length)));
          assert.deepEqual(size, [1200, 630]);
          assert.deepEqual(['width', 'height'].map((side) => Number(meta.get(`og:image:${side}`))), size, path);
          assert.equal(meta.get('og:image:alt'), meta.get('og:site_name'), path);
          assert.equal(linked(site.pages.get(path), 'icon').length, 2, path);
        }
        const icons = linked(site.pages.get(`${languages[0]}/index.html`), 'icon').map((link) => inSite(site.pages.get(`${languages[0]}/index.html`), link.target));
        for (const icon of icons) assert.match(icon, /^assets\/icon\.[0-9a-f]{12}\.(png|svg)$/);
        assert.deepEqual(pngSize(site.bytes(icons.find((icon) => icon.endsWith('.png')))), [32, 32]);
      });

      if (portable) test('it offers no feed and no search by the browser', () => {
        assert.deepEqual([...site.files].filter((path) => /\.atom$|opensearch/.test(path)), []);
        for (const page of site.pages.values()) assert.deepEqual(linked(page, 'search'), [], page.path);
      });

      if (!portable) test('each language has a feed of its updates, in the form of RFC 4287', () => {
        for (const tag of languages) {
          const path = `${tag}/updates/feed.atom`;
          checkFeed(site, base, tag, path);
          for (const page of site.pages.values()) {
            if (page.redirect || page.lang !== tag || page.path === '404.html' || page.path === 'index.html') continue;
            const link = page.links.find((one) => one.tag === 'link' && one.rel.includes('alternate') && one.hreflang === null);
            assert.equal(inSite(page, link?.target ?? ''), path, page.path);
          }
        }
      });

      if (!portable) test('each language tells browsers how to search it', () => {
        for (const tag of languages) {
          const path = `${tag}/search/opensearch.xml`;
          const root = xml(site, path, 'OpenSearchDescription');
          assert.equal(root.attribs.xmlns, 'http://a9.com/-/spec/opensearch/1.1/');
          const short = text(only(root, 'ShortName'));
          assert.ok(short.length > 0 && [...short].length <= 16, short);
          assert.ok([...text(only(root, 'Description'))].length <= 1024);
          const urls = children(root, 'Url').map((url) => url.attribs);
          assert.ok(urls.some((url) => url.type === 'text/html' && url.template === `${base}${tag}/search/?q={searchTerms}`));
          assert.ok(urls.some((url) => url.rel === 'self' && url.template === base + path));
          const image = text(only(root, 'Image'));
          assert.ok(site.files.has(image.slice(base.length)), image);
          const home = site.pages.get(`${tag}/index.html`);
          assert.equal(inSite(home, linked(home, 'search')[0].target), path);
        }
      });
    });
  }
}

function checkFeed(site, base, tag, path) {
  const feed = xml(site, path, 'feed');
  assert.equal(feed.attribs.xmlns, 'http://www.w3.org/2005/Atom');
  assert.equal(feed.attribs['xml:lang'], tag);
  assert.ok(text(only(feed, 'title')));
  assert.equal(text(only(feed, 'id')), `${base}${tag}/updates/`);
  assert.ok(text(only(only(feed, 'author'), 'name')));
  const self = children(feed, 'link').filter((link) => link.attribs.rel === 'self');
  assert.deepEqual(self.map((link) => link.attribs.href), [base + path]);
  const entries = children(feed, 'entry');
  assert.ok(entries.length > 0);
  const moments = entries.map((entry) => text(only(entry, 'updated')));
  for (const moment of [text(only(feed, 'updated')), ...moments]) {
    assert.match(moment, DAY);
    assert.ok(!Number.isNaN(Date.parse(moment)), moment);
  }
  assert.equal(text(only(feed, 'updated')), moments[0]);
  assert.deepEqual(moments.map(Date.parse), moments.map(Date.parse).sort((a, b) => b - a));
  const ids = entries.map((entry) => text(only(entry, 'id')));
  assert.equal(new Set(ids).size, ids.length);
  for (const entry of entries) {
    assert.ok(text(only(entry, 'title')) && text(only(entry, 'summary')));
    const { href } = only(entry, 'link').attribs;
    const page = site.pages.get(`${decodeURI(href.slice(base.length))}index.html`);
    assert.ok(href.startsWith(base) && page && page.lang === tag && !page.noindex, href);
    assert.ok(text(only(entry, 'id')).startsWith(`${href}#`));
  }
  const page = site.bytes(`${tag}/updates/index.html`).toString('utf8');
  const [rows] = page.match(/<ul class="rows is-dated">[^]*?<\/main>/);
  // Of a day that is known exactly; what has a month, a year or words for a date stands on the page alone.
  const exact = rows.split('<li><b>').filter((day) => /^<time datetime="\d{4}-\d\d-\d\d"/.test(day));
  assert.equal(entries.length, exact.join('').match(/<span class="note">/g).length);
}

function xml(site, path, rootName) {
  const source = site.bytes(path).toString('utf8');
  const depth = [];
  const parser = new Parser({
    onopentagname: (name) => depth.push(name),
    onclosetag(name, implied) {
      assert.ok(!implied && depth.pop() === name, `${path}: <${name}> is not closed where it should be`);
    },
  }, { xmlMode: true, recognizeSelfClosing: false });
  parser.write(source.replace(/<([^<>]*)\/>/g, (_, inner) => `<${inner}></${inner.split(/\s/)[0]}>`));
  parser.end();
  assert.deepEqual(depth, []);
  assert.ok(source.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'));
  const root = parseDocument(source, { xmlMode: true }).children.filter((node) => node.type === 'tag');
  assert.deepEqual(root.map((node) => node.name), [rootName]);
  return root[0];
}

const children = (node, name) => node.children.filter((child) => child.type === 'tag' && child.name === name);
const text = (node) => node.children.map((child) => child.data ?? text(child)).join('').trim();

function only(node, name) {
  const found = children(node, name);
  assert.equal(found.length, 1, `<${node.name}> has ${found.length} <${name}>`);
  return found[0];
}

// The path in the site to which a relative link leads.
function inSite(page, target) {
  const url = new URL(target, `http://site.invalid/${encodeURI(page.path)}`);
  return decodeURIComponent(url.pathname.slice(1));
}

const leadsTo = (page, path) => page.links.some((link) => link.tag === 'a' && inSite(page, link.target) === path);

function headOf(site, path) {
  const head = { meta: new Map(), title: '', script: '' };
  let within = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      within = name;
      if (name === 'meta' && (attributes.property ?? attributes.name)) head.meta.set(attributes.property ?? attributes.name, attributes.content);
      if (name === 'script' && attributes.type !== 'application/ld+json') within = '';
    },
    ontext(words) {
      if (within === 'title' || within === 'script') head[within] += words;
    },
    onclosetag() {
      within = '';
    },
  });
  parser.write(site.bytes(path).toString('utf8'));
  parser.end();
  return head;
}

function pngSize(bytes) {
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
