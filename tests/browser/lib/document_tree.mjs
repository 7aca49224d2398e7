// A page as a tree of elements, for checks that ask what stands within what.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

const { findAll, findOne, innerText } = DomUtils;

// The pages that a reader comes to, one after the other: { path, lang, root }. Trees are large, so
// that no two are kept at once.
export function* trees(site) {
  for (const page of site.pages.values()) {
    if (page.redirect) continue;
    yield { path: page.path, lang: page.lang, noindex: page.noindex, root: treeOf(site, page.path) };
  }
}

export const treeOf = (site, path) => parseDocument(readFileSync(join(site.folder, path), 'utf8'));

export const all = (root, ...names) => findAll((one) => names.includes(one.name), root.children ?? [root]);
export const first = (root, ...names) => findOne((one) => names.includes(one.name), root.children ?? [root]);
export const byId = (root, id) => findOne((one) => one.attribs.id === id, root.children);
export const attribute = (element, name) => element.attribs[name];
export const classes = (element) => (element.attribs.class ?? '').split(/\s+/);
export const isHidden = (element) => 'hidden' in element.attribs || element.attribs['aria-hidden'] === 'true';

export const words = (element) => innerText(element).replace(/\s+/g, ' ').trim();

// What a screen reader calls a link or a button.
export function nameOf(element) {
  if (element.attribs['aria-label']) return element.attribs['aria-label'].trim();
  const spoken = (node) => {
    if (node.type === 'text') return node.data;
    if (node.type !== 'tag' || isHidden(node)) return '';
    if (node.attribs.alt !== undefined) return node.attribs.alt;
    return node.attribs['aria-label'] ?? node.children.map(spoken).join('');
  };
  return spoken(element).replace(/\s+/g, ' ').trim();
}

export function closest(node, test) {
  for (let one = node; one; one = one.parent) if (one.type === 'tag' && test(one)) return one;
  return undefined;
}

// Text that is read, with the language it is marked as: calls visit(text, language, node).
export function eachText(node, language, visit) {
  if (node.type === 'text') {
    visit(node.data, language, node);
  } else if (node.name !== 'script' && node.name !== 'style') {
    const inner = node.attribs?.lang ?? language;
    for (const name of ['alt', 'aria-label', 'title', 'placeholder'])
      if (node.attribs?.[name]) visit(node.attribs[name], inner, node);
    for (const child of node.children ?? []) eachText(child, inner, visit);
  }
}
