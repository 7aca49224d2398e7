// What a page owes to those who do not see it as it is drawn: order, names, languages. Found without
// a browser; each check takes a site and returns sentences "path: what is wrong".
import { all, attribute, byId, classes, closest, eachText, first, isHidden, nameOf, trees, words } from './document_tree.mjs';
import { languagesOf } from './page_checks.mjs';

function onEachPage(check) {
  return (site) => {
    const problems = [];
    for (const page of trees(site)) for (const fault of check(page, site)) problems.push(`${page.path}: ${fault}`);
    return problems;
  };
}

// The first thing in the page leads past everything that all pages have in common.
export const skipLinkProblems = onEachPage(function* ({ root }) {
  const start = first(root, 'body').children.find((one) => one.type === 'tag');
  const main = first(root, 'main');
  if (!main) yield 'no <main>';
  else if (start.name !== 'a' || attribute(start, 'href') !== `#${attribute(main, 'id')}`) yield 'does not begin with a link to <main>';
  else if (attribute(main, 'tabindex') !== '-1') yield '<main> cannot take the focus';
});

export const headingProblems = onEachPage(function* ({ root }) {
  let level = 0;
  for (const heading of all(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    const next = Number(heading.name[1]);
    if (next > level + 1) yield `<${heading.name}> "${words(heading)}" follows <h${level}>`;
    if (nameOf(heading) === '') yield `<${heading.name}> without words`;
    level = next;
  }
});

export const landmarkProblems = onEachPage(function* ({ root }) {
  for (const name of ['header', 'main', 'footer']) {
    const count = all(first(root, 'body'), name).filter((one) => name === 'main' || one.parent.name === 'body').length;
    if (count !== 1) yield `${count} <${name}>, not one`;
  }
  const label = (one) => byId(root, attribute(one, 'aria-labelledby'));
  const names = all(root, 'nav').map((one) => attribute(one, 'aria-label') ?? (label(one) ? words(label(one)) : ''));
  for (const [at, name] of names.entries()) {
    if (name === '') yield 'a <nav> without a name';
    if (names.indexOf(name) !== at) yield `two <nav> are called "${name}"`;
  }
  const searches = all(root, 'form', 'search').filter((one) => one.name === 'search' || attribute(one, 'role') === 'search');
  if (searches.length !== 1) yield `${searches.length} forms for searching, not one`;
});

// Kana and kanji; not the middle dot, which stands for itself in tables.
const JAPANESE = /[\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/;
// Bodies and programmes keep a name of a few words in the middle of Japanese text.
const LATIN_SENTENCE = /(?:\b[A-Za-z][A-Za-z’'-]*[,;:]?\s+){11,}[A-Za-z]/;

// Names and words in another language than the page's say in which, wherever they stand.
export const languageProblems = onEachPage(function* ({ root, lang }) {
  const found = [];
  eachText(first(root, 'body'), lang, (text, language) => {
    const foreign = (/^(ja|zh)/.test(language) ? LATIN_SENTENCE : JAPANESE).test(text);
    if (foreign) found.push(`lang="${language}": ${text.trim().slice(0, 60)}`);
  });
  yield* found;
});

const VAGUE = /^(here|click here|more|read more|link|details|this|こちら|ここ|詳細|詳しくは|続きを読む|もっと見る|リンク|ici|en savoir plus|هنا)[.。…]?$/i;

export const linkNameProblems = onEachPage(function* ({ root }) {
  for (const link of all(root, 'a', 'button')) {
    if (closest(link, isHidden)) continue;
    const name = nameOf(link);
    if (name === '') yield `<${link.name} href="${attribute(link, 'href')}"> has no name`;
    else if (VAGUE.test(name)) yield `"${name}" does not say where it leads`;
  }
});

const FILE = /\.(csv|docx?|odt|ods|pdf|pptx?|xlsx?|xml|zip)$/i;

// Who follows a link to a file learns before what it is and how large.
export const fileLinkProblems = onEachPage(function* ({ root }) {
  for (const link of all(first(root, 'body'), 'a')) {
    const target = (attribute(link, 'href') ?? '').split(/[?#]/)[0];
    if (!FILE.test(target) || /^[a-z]+:/i.test(target)) continue;
    const said = words(link) + words(link.parent).slice(words(link.parent).indexOf(words(link)));
    if (!said.toUpperCase().includes(FILE.exec(target)[1].toUpperCase()) || !/\p{Nd}/u.test(said))
      yield `the link to ${target} does not say its type and size`;
  }
});

export const tableProblems = onEachPage(function* ({ root }) {
  for (const table of all(root, 'table')) {
    const caption = first(table, 'caption');
    const named = closest(table, (one) => one.attribs['aria-label'] || one.attribs['aria-labelledby']);
    const name = `table "${caption ? words(caption) : nameOf(named ?? table).slice(0, 40)}"`;
    if (!(caption && words(caption)) && !named) yield `${name} has no caption`;
    const heads = all(table, 'th');
    if (heads.length === 0) yield `${name} has no header cell`;
    for (const head of heads) if (!attribute(head, 'scope')) yield `${name}: <th> "${words(head)}" has no scope`;
  }
});

// A drawing is either left out or named; a chart's numbers stand in a table beside it too.
export const drawingProblems = onEachPage(function* ({ root }) {
  for (const drawing of all(root, 'svg')) {
    if (closest(drawing, isHidden)) continue;
    if (attribute(drawing, 'role') !== 'img' || !attribute(drawing, 'aria-label')) yield 'a drawing has no name';
    if (!classes(drawing).includes('chart')) continue;
    const holder = closest(drawing, (one) => all(one, 'table').length > 0);
    const told = all(holder, 'td').map(words);
    // The table has the unit besides, which may stand in the middle of the words.
    const isTold = (value) => told.some((cell) => value.split(' ').every((word) => cell.includes(word)));
    for (const value of all(drawing, 'text').filter((one) => classes(one).includes('chart-value')))
      if (!isTold(words(value))) yield `the chart's ${words(value)} stands in no table`;
  }
});

// What was taken out or put in says so in words.
export const markProblems = onEachPage(function* ({ root }) {
  for (const mark of all(root, 'ins', 'del')) {
    // The words stand right before the mark, so that what is marked begins and ends with it.
    const before = mark.prev?.name === 'small' ? mark.prev : first(mark, 'small');
    if (!before || words(before) === '') yield `<${mark.name}> "${words(mark).slice(0, 40)}" is told by its looks alone`;
  }
});

export const dateProblems = onEachPage(function* ({ root }) {
  for (const time of all(root, 'time'))
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(attribute(time, 'datetime') ?? '')) yield `<time datetime="${attribute(time, 'datetime')}">`;
});

// The same page in each language, each language in its own name.
export const switchProblems = onEachPage(function* ({ path, lang, root }, site) {
  const links = all(first(root, 'header'), 'a').filter((one) => attribute(one, 'hreflang'));
  const there = links.map((one) => attribute(one, 'hreflang'));
  for (const language of languagesOf(site)) if (!there.includes(language)) yield `no link to ${language}`;
  for (const link of links)
    if (attribute(link, 'lang') !== attribute(link, 'hreflang')) yield `the link to ${attribute(link, 'hreflang')} is not marked as ${attribute(link, 'hreflang')}`;
  const current = links.filter((one) => attribute(one, 'aria-current')).map((one) => attribute(one, 'hreflang'));
  if (path !== '404.html' && String(current) !== lang) yield `says that the page is in "${current}"`;
});

// Header and footer offer the same in the same order on every page of a language.
export function navigationProblems(site) {
  const known = new Map();
  const problems = [];
  for (const { path, lang, root } of trees(site)) {
    const menus = [first(root, 'header'), first(root, 'footer')].filter(Boolean);
    const offered = menus.flatMap((one) => all(one, 'a').filter((link) => !attribute(link, 'hreflang')).map(nameOf)).join(' | ');
    if (!known.has(lang)) known.set(lang, { path, offered });
    else if (known.get(lang).offered !== offered) problems.push(`${path}: offers "${offered}", but ${known.get(lang).path} "${known.get(lang).offered}"`);
  }
  return problems;
}
