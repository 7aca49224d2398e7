// Which pages are measured: the longest of each kind that readers begin with, in each language. A page
// that is not translated asks not to be indexed and leads elsewhere, so it is not among them; the search
// page asks for it too, and is.
import { longestOfEachKind } from '../../tests/browser/lib/page_kinds.mjs';
import { readSite } from '../../tests/browser/lib/site.mjs';

const KINDS = ['home', 'record', 'changes', 'organization', 'search'];
export const RESULTS = 'search, results';
const QUERIES = { ja: '感染症', en: 'vaccines' };

// [{ name, language, path, noindex }]; paths as in the address, below the site's folder.
export function pagesToMeasure(folder) {
  const site = readSite(folder);
  const isMeasured = ({ path, noindex, kind }) => path !== 'index.html' && (!noindex || kind === 'search');
  const pages = new Map([...site.pages].filter(([, page]) => isMeasured(page)));
  const longest = longestOfEachKind({ pages });
  const languages = [...new Set([...longest.keys()].map((key) => key.split(', ')[1]))].sort();
  return languages.flatMap((language) => KINDS.flatMap((kind) => {
    const page = pages.get(longest.get(`${kind}, ${language}`));
    if (!page) throw new Error(`${folder} has no page of the kind ${kind} in ${language}`);
    const row = { name: kind, language, path: encodeURI(page.path.replace(/index\.html$/, '')), noindex: page.noindex };
    if (kind !== 'search' || !(language in QUERIES)) return [row];
    return [row, { ...row, name: RESULTS, path: `${row.path}?q=${encodeURIComponent(QUERIES[language])}` }];
  }));
}
