// The table of documents: titles and addresses; and the table by which results are filtered: how many
// documents each choice would leave.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const TABLES = { strategy: "strategies", year: "years", pillar: "pillars", org: "organizations", role: "roles", topic: "topics", kind: "kinds" };
  const SIMPLE = ["strategy", "year", "pillar", "topic", "kind"];

  const of = (column, d) => (column.at[d] < 0 ? undefined : column.of[column.at[d]]);
  const labels = (tables) => Object.values(tables).flatMap((rows) => rows.map((row) => row.label));

  function openDocuments(json) {
    // Relative to the language's folder.
    function path(d, portable) {
      const whole = json.path.map((column) => of(column, d)).filter((part) => part !== undefined).join("/");
      const anchor = whole.indexOf("#");
      if (anchor >= 0) return (portable ? whole.slice(0, anchor) + "index.html" : whole.slice(0, anchor)) + whole.slice(anchor);
      return (whole && whole + "/") + (portable ? "index.html" : "");
    }

    // Years of one measure together, the newest first, since it speaks for the others: [[d, …], …]. Measures stand by their best.
    function grouped(refs) {
      const groups = new Map();
      for (const d of refs) {
        const key = json.group[d] < 0 ? "d" + d : json.group[d];
        if (groups.has(key)) groups.get(key).push(d);
        else groups.set(key, [d]);
      }
      for (const group of groups.values()) group.sort((a, b) => Number(year(a) < year(b)) - Number(year(a) > year(b)));
      return [...groups.values()];
    }

    const isRecord = (d) => json.tables.kinds[json.kind[d]]?.id === "record";
    const label = (column, table, d) => json.tables[table][json[column][d]]?.label || "";
    const year = (d) => label("year", "years", d);
    // Nobody needs to be told of what kind most results are.
    const kind = (d) => (isRecord(d) ? "" : label("kind", "kinds", d));

    return {
      json, path, grouped, kind, isRecord, year,
      size: json.kind.length,
      names: [...json.title.of, ...labels(json.tables)],
      title: (d) => of(json.title, d) || "",
      context: (d) => of(json.context, d) || "",
      strategy: (d) => label("strategy", "strategies", d),
    };
  }

  // `documents` and `json`: the values of both files.
  function openFacets(documents, json) {
    const tables = { ...documents.tables, ...json.tables };
    const options = Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name, tables[table]]));
    const roles = Math.max(1, options.role.length);
    const values = {
      strategy: (d) => [documents.strategy[d]],
      year: (d) => [documents.year[d]],
      pillar: (d) => [json.pillar[d]],
      kind: (d) => [documents.kind[d]],
      topic: (d) => of(json.topics, d) || [],
    };
    // [[organisation, role]]
    const pairs = (d) => (of(json.organizations, d) || []).map((n) => [Math.floor(n / roles), n % roles]);

    // Ids that no table knows, as of an old link, choose nothing.
    function chosen(filters) {
      return Object.fromEntries(Object.entries(options).map(([name, rows]) => {
        const numbers = rows.flatMap(({ id }, number) => (filters[name].has(id) ? [number] : []));
        return [name, numbers.length ? new Set(numbers) : null];
      }));
    }

    // {refs, counts}: those of `refs` that pass all filters, and for each option of each filter how many
    // would if it alone were chosen there. An organisation and a role must belong together.
    function filter(refs, filters) {
      const wanted = chosen(filters);
      const counts = Object.fromEntries(Object.entries(options).map(([name, rows]) => [name, new Uint32Array(rows.length)]));
      const passes = (name, value) => !wanted[name] || wanted[name].has(value);
      const count = (name, numbers) => new Set(numbers).forEach((number) => number >= 0 && counts[name][number]++);
      const kept = refs.filter((d) => {
        const failed = SIMPLE.filter((name) => !values[name](d).some((value) => passes(name, value)) && wanted[name]);
        const held = pairs(d);
        const both = (!wanted.org && !wanted.role) || held.some(([org, role]) => passes("org", org) && passes("role", role));
        if (failed.length === 0) {
          count("org", held.filter(([, role]) => passes("role", role)).map(([org]) => org));
          count("role", held.filter(([org]) => passes("org", org)).map(([, role]) => role));
        }
        if (both) for (const name of SIMPLE) if (failed.every((one) => one === name)) count(name, values[name](d));
        return both && failed.length === 0;
      });
      return { refs: kept, counts };
    }

    // {leading, joining}: names; `leading` also those of whom nobody is said to lead.
    function bodies(d) {
      const inRole = (wanted) => pairs(d).filter(([, role]) => (options.role[role]?.id === "partner") === wanted);
      const names = (list) => list.map(([org]) => options.org[org].label);
      return { leading: names(inRole(false)), joining: names(inRole(true)) };
    }

    return { options, filter, bodies, names: labels(json.tables) };
  }

  return { openDocuments, openFacets };
})());
