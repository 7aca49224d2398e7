// What is searched for, as it stands in the page's address: ?q=…&strategy=…&year=…
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const FILTERS = ["strategy", "year", "pillar", "org", "role", "topic", "kind"];
  const LONGEST = 100; // as the analyser has it
  const MOST = 50;

  // {query, filters, exact}: of each filter the set of ids that were chosen; `exact`: these words and no others.
  function readAddress(search) {
    const parameters = new URLSearchParams(search);
    const filters = {};
    for (const name of FILTERS) filters[name] = new Set(parameters.getAll(name).slice(0, MOST));
    return { query: (parameters.get("q") || "").slice(0, LONGEST), filters, exact: parameters.has("exact") };
  }

  function writeAddress({ query, filters, exact }) {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const name of FILTERS) {
      for (const id of [...filters[name]].sort()) parameters.append(name, id);
    }
    if (exact) parameters.append("exact", "1");
    const text = parameters.toString();
    return text && "?" + text;
  }

  const noFilters = () => Object.fromEntries(FILTERS.map((name) => [name, new Set()]));
  const isFiltered = (filters) => FILTERS.some((name) => filters[name].size > 0);

  return { LONGEST, readAddress, writeAddress, noFilters, isFiltered };
})());
