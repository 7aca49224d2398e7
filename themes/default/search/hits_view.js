// The list of results. Everything a document or a reader wrote comes in as text nodes.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  function fill(element, segments) {
    element.replaceChildren(...segments.map(({ text, mark }) => {
      if (!mark) return text;
      const marked = document.createElement("mark");
      marked.textContent = text;
      return marked;
    }));
  }

  function link(text, href) {
    const a = document.createElement("a");
    a.href = href;
    a.textContent = text;
    return a;
  }

  const MOST_BODIES = 2;

  // Who leads, and of the others whoever was asked for: as many as there is room for, and how many more.
  function shownBodies({ leading, joining }, isAsked) {
    const all = [...leading, ...joining.filter(isAsked)];
    const first = all.length > MOST_BODIES ? [...all.filter(isAsked), ...all.filter((name) => !isAsked(name))] : all;
    const shown = new Set(first.slice(0, MOST_BODIES));
    return { names: all.filter((name) => shown.has(name)), more: all.length - shown.size };
  }

  // `template` holds one result: <a>, .hit-where, .hit-who, .hit-text, .hit-years. `say` as the page says it.
  function openHits(list, template, engine, api, { language, say }) {
    const { segments, excerpt, breath } = self.ayumiSearch;
    const wide = matchMedia("(min-width: 48rem)"); // as the style sheet keeps room for

    const address = (table, d) => new URL(table.path(d, engine.scripts), engine.root).href;

    function item({ table, parts }, [first, ...others]) {
      const hit = template.content.cloneNode(true).firstElementChild;
      const title = table.title(first);
      const a = hit.querySelector("a");
      a.href = address(table, first);
      fill(a, segments(title, api.highlights(title, parts)));
      const place = table.context(first) || table.strategy(first);
      const more = [table.year(first), table.kind(first)].filter((text) => !place.includes(text));
      hit.querySelector(".hit-where").textContent = [place, ...more].filter(Boolean).join(" · ");
      hit.querySelector(".hit-who").hidden = !table.isRecord(first);
      const years = hit.querySelector(".hit-years");
      years.hidden = others.length === 0;
      others.sort((a, b) => (table.year(a) < table.year(b) ? 1 : -1));
      for (const [at, d] of others.entries()) years.append(at ? " · " : " ", link(table.year(d) || say("allYears"), address(table, d)));
      return hit;
    }

    const inList = new Intl.ListFormat(language, { type: "conjunction", style: "narrow" });

    // A line is kept for them, which says so where the source names nobody.
    function bodiesOf(bodies, parts) {
      if (!bodies.leading.length && !bodies.joining.length) return [{ text: say("nobody"), mark: false }];
      const { names, more } = shownBodies(bodies, (name) => api.highlights(name, parts).length > 0);
      const said = more > 0 ? [...names, say("others", { n: more })] : names;
      return inList.formatToParts(said).flatMap(({ type, value }) =>
        type === "element" ? segments(value, api.highlights(value, parts)) : [{ text: value, mark: false }]);
    }

    // As the texts do, from the file by which results are filtered.
    async function addBodies(answer, groups, items) {
      try {
        const facets = await engine.facets(answer);
        groups.forEach(([d], i) => items[i].isConnected && answer.table.isRecord(d) && fill(items[i].querySelector(".hit-who"), bodiesOf(facets.bodies(d), answer.parts)));
      } catch {
        // The titles remain.
      }
    }

    // Comes after the results, into room that is kept for it. A text that cannot be had stays away.
    async function addText(answer, d, hit) {
      if (!hit.isConnected) return;
      try {
        const text = await engine.text(answer.manifest, d);
        await breath();
        if (hit.isConnected) fill(hit.querySelector(".hit-text"), excerpt(text, (one) => api.highlights(one, answer.parts), wide.matches));
      } catch {
        // The title remains.
      }
    }

    // Shows `groups` from number `from` on, behind what is there already.
    async function show(answer, groups, from = 0) {
      const items = groups.map((group) => item(answer, group));
      if (from === 0) list.replaceChildren(...items);
      else list.append(...items);
      await breath();
      await Promise.all([...groups.map((group, i) => addText(answer, group[0], items[i])), addBodies(answer, groups, items)]);
    }

    return { show };
  }

  return { openHits, link, shownBodies };
})());
