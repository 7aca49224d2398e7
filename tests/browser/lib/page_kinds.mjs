// Which kind of page stands at a path of a generated site, so that each kind is tried at least once.
// The theme says it: <body class="kind-record">.

// "record", "pillar" …; "redirect" for a page that sends readers on at once; undefined if unsaid.
export function kindOf(page) {
  return page.redirect ? 'redirect' : page.kind;
}

// Map from "kind, language" to the path of the longest such page: whatever can go wrong on a page of
// its kind is most likely there. The first page of all is a row of its own. No redirects.
export function longestOfEachKind(site) {
  const longest = new Map();
  for (const page of site.pages.values()) {
    if (page.redirect) continue;
    const key = `${page.path === 'index.html' ? 'first page' : kindOf(page)}, ${page.lang}`;
    if (!longest.has(key) || site.pages.get(longest.get(key)).size < page.size) longest.set(key, page.path);
  }
  return longest;
}
