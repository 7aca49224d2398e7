// The search page: from what is typed and chosen to results, and to the page's address and back.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const PAUSE = 150; // milliseconds without a key before we look
  const PATIENCE = 400; // before we say that we are looking
  const IDLE = 600; // before other languages are asked
  const whenIdle = self.requestIdleCallback || ((action) => setTimeout(action));
  const AT_ONCE = 10;
  const MOST_SIMILAR = 3;
  const SURELY_MEANT = 0.8; // of what is typed a name must hold to be looked for in its place
  const PIECES = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}|[^\s"“”„\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu;

  const byId = (name) => document.getElementById("search_" + name);

  function start() {
    const form = byId("form");
    if (!form) return;
    const { openParts, openEngine, openHits, openFilters, readAddress, writeAddress, noFilters, isFiltered, LONGEST, nearby, replacedIn, wording, link, breath } = self.ayumiSearch;
    const language = document.documentElement.lang;
    const api = self.ayumiAnalyser(self.lunr);
    const versions = { lunr: self.lunr.version, analyser: api.version };
    const engineOf = (element) => openEngine(openParts(new URL(element.dataset.manifest, document.baseURI).href, versions), self.lunr, api);
    const engine = engineOf(form);
    const words = byId("words").dataset;
    const say = (key, values = {}) => wording(words[key], values, language);
    const field = byId("q");
    const status = byId("status");
    const hits = openHits(byId("hits"), byId("hit"), engine, api, { language, say });
    const filtersView = openFilters(byId("filters"), form, language);
    const others = [...byId("words").querySelectorAll("a")].map((a) => ({ a, engine: null }));
    const always = [...byId("offers").children]; // ways on, whatever was looked for
    const title = document.title;

    const here = (wanted) => location.pathname + writeAddress(wanted);
    let state = readAddress(location.search);
    let committed = ""; // the address that "back" leads to
    let resumed = null; // {shown, top}: how far a reader had come who returns
    let shown = 0;
    let current = null; // {answer, groups} on the page
    let turn = 0; // what belongs to an older one comes too late
    let timer = 0;
    let listEnd = null; // watches whether a reader gets there

    // What is slow the first time, each in a moment of its own while the index is on its way.
    const firstSteps = [() => wording("{n, number}", { n: 2 }, language), () => say("count", { n: 2, query: "" }), () => api.query(state.query, { prefix: true })];

    const asked = () => field.value.slice(0, LONGEST);

    function remember() {
      history.replaceState({ shown }, "", here(state));
    }

    // A step that "back" undoes. What was typed since the last one is not a step of its own.
    function commit() {
      if (here(state) === committed) return remember();
      history.replaceState(history.state, "", committed);
      history.pushState({}, "", here(state));
      committed = here(state);
    }

    function reveal(what) {
      byId("found").hidden = what !== "found";
      byId("empty").hidden = what !== "empty";
      byId("lists").hidden = what === "found";
    }

    function tell(text) {
      if (status.textContent !== text) status.textContent = text;
    }

    function showMore(count) {
      const { answer, groups } = current;
      const from = shown;
      shown = Math.min(groups.length, shown + count);
      const rest = groups.length - shown;
      byId("more").hidden = rest === 0;
      byId("more").textContent = say("more", { n: Math.min(AT_ONCE, rest) });
      return hits.show(answer, groups.slice(from, shown), from);
    }

    // Filters are loaded before the results are shown only where somebody has chosen some.
    async function passing(searched, answer) {
      if (!isFiltered(state.filters)) return answer.refs;
      return (await searched.facets(answer)).filter(answer.refs, state.filters).refs;
    }

    async function showFilters(answer, mine) {
      try {
        const { filter, options } = await engine.facets(answer);
        if (mine === turn) filtersView.show(options, filter(answer.refs, state.filters).counts, state.filters);
      } catch {
        // The results remain.
      }
    }

    async function offerOthers(mine) {
      const place = byId("elsewhere");
      for (const other of others) {
        other.engine = other.engine || engineOf(other.a);
        try {
          const n = (await passing(other.engine, await other.engine.find(state.query, true))).length;
          if (mine !== turn) return;
          const href = new URL(other.a.href).href + writeAddress(state);
          const a = link(say("elsewhere", { n, language: other.a.textContent }), href);
          a.hreflang = other.a.hreflang;
          if (n > 0) (current.groups.length ? place : offer("")).append(a, " ");
          place.hidden = !place.hasChildNodes();
        } catch {
          // A language whose index cannot be reached is not offered.
        }
      }
    }

    function offer(text) {
      const row = document.createElement("li");
      if (text) row.append(text, " ");
      always[0].before(row);
      return row;
    }

    async function counted(queries) {
      const found = [];
      for (const query of queries) {
        const n = (await engine.find(query, true)).refs.length;
        if (n > 0) found.push(link(say("counted", { query, n }), here({ query, filters: noFilters() })));
      }
      return found;
    }

    const namesOf = async (answer) => [...answer.table.names, ...(await engine.facets(answer)).names, ...answer.manifest.synonyms.flat()];

    // Where nothing is found, what is found for the words that must have been meant: {query, answer, refs}.
    async function meantBy(answer) {
      if (answer.refs.length || answer.common || state.exact) return null;
      try {
        const [query] = nearby(state.query, await namesOf(answer), api.normalize, 1, SURELY_MEANT);
        const other = query && await engine.find(query, true);
        const refs = other ? await passing(engine, other) : [];
        return refs.length ? { query, answer: other, refs } : null;
      } catch {
        return null;
      }
    }

    function tellInstead(meant) {
      const place = byId("instead");
      place.hidden = !meant;
      place.replaceChildren(...(meant ? [link(say("exactly", { query: state.query.trim() }), here({ ...state, exact: true }))] : []));
    }

    async function helpOn(answer, mine) {
      byId("offers").replaceChildren(...always);
      if (answer.common) offer(say("common"));
      if (answer.refs.length) {
        offer("").append(link(say("without", { n: answer.refs.length }), here({ ...state, filters: noFilters() })));
        return;
      }
      const pieces = [...new Set(state.query.match(PIECES))].filter((piece) => piece !== state.query.trim()).slice(0, 5);
      const alone = await counted(pieces);
      const similar = await counted(nearby(state.query, await namesOf(answer), api.normalize, MOST_SIMILAR));
      if (mine !== turn) return;
      for (const [key, links] of [["alone", alone], ["similar", similar]]) {
        if (links.length) offer(say(key)).append(...links.flatMap((a) => [a, " "]));
      }
    }

    async function show(answer, refs, mine, meant) {
      current = { answer, groups: answer.table.grouped(refs) };
      shown = 0;
      document.title = say("title", { query: state.query, title });
      const instead = () => say("instead", { missing: replacedIn(state.query, meant.query, api.normalize), query: meant.query, n: refs.length });
      tell(meant ? instead() : say("count", { n: refs.length, query: state.query }));
      tellInstead(meant);
      reveal(refs.length ? "found" : "empty");
      byId("clear").hidden = !isFiltered(state.filters);
      byId("years").hidden = current.groups.length === refs.length;
      byId("years").textContent = say("together", { n: current.groups.length });
      byId("elsewhere").replaceChildren();
      byId("elsewhere").hidden = true;
      const texts = refs.length ? showMore(resumed?.shown || AT_ONCE) : helpOn(answer, mine);
      if (resumed?.top) scrollTo(0, resumed.top);
      resumed = null;
      await Promise.all([breath().then(() => showFilters(answer, mine)), texts]);
      if (mine === turn) considerOthers(mine);
    }

    // Another language costs as much as this one. Who has found little may want it; who has found much says
    // so by coming to the end of the list.
    function considerOthers(mine) {
      const ask = () => timerOf(() => whenIdle(() => mine === turn && offerOthers(mine)), IDLE, mine);
      if (current.groups.length <= AT_ONCE) return ask();
      listEnd = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        listEnd.disconnect();
        ask();
      });
      listEnd.observe(byId("more").parentElement);
    }

    function timerOf(action, delay, mine) {
      setTimeout(() => mine === turn && action(), delay);
    }

    async function update() {
      const mine = ++turn;
      listEnd?.disconnect();
      if (!state.query.trim()) {
        tell("");
        document.title = title;
        return reveal("");
      }
      timerOf(() => current?.turn !== mine && tell(say("loading")), PATIENCE, mine);
      for (const early of firstSteps.splice(0)) timerOf(early, 0, mine);
      try {
        const answer = await engine.find(state.query, true);
        if (mine !== turn) return;
        const refs = await passing(engine, answer);
        if (mine !== turn) return;
        const meant = refs.length ? null : await meantBy(answer);
        if (mine !== turn) return;
        const rest = meant ? show(meant.answer, meant.refs, mine, meant) : show(answer, refs, mine);
        current.turn = mine;
        await rest;
      } catch {
        if (mine !== turn) return;
        current = { turn: mine };
        tell(say("failed"));
        reveal("");
      }
    }

    function goTo(next) {
      clearTimeout(timer);
      resumed = null;
      state = next;
      field.value = state.query;
      commit();
      update();
    }

    function restore() {
      const next = readAddress(location.search);
      // A link within the page changes nothing.
      if (here(next) === committed && here(next) === here(state)) return;
      clearTimeout(timer);
      state = next;
      committed = here(state);
      field.value = state.query;
      resumed = history.state;
      update();
    }

    function typed(event) {
      clearTimeout(timer);
      if (event.isComposing) return;
      timer = setTimeout(() => {
        resumed = null;
        state = { ...state, query: asked(), exact: false };
        remember();
        update();
      }, PAUSE);
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      goTo({ ...state, query: asked(), exact: state.exact && asked() === state.query });
    });
    field.addEventListener("input", typed);
    field.addEventListener("compositionend", typed);
    field.addEventListener("focus", engine.warm, { once: true });
    byId("filters").addEventListener("change", () => goTo({ query: asked(), filters: filtersView.chosen() }));
    byId("clear").addEventListener("click", () => {
      goTo({ ...state, filters: noFilters() });
      byId("filters").focus();
    });
    byId("more").addEventListener("click", () => {
      const first = shown;
      showMore(AT_ONCE);
      remember();
      byId("hits").children[first].querySelector("a").focus();
    });
    const followWithin = (event) => {
      const a = event.target.closest("a");
      const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!a || !plain || a.hash || a.pathname !== location.pathname) return;
      event.preventDefault();
      goTo(readAddress(a.search));
      status.focus();
    };
    for (const name of ["empty", "instead"]) byId(name).addEventListener("click", followWithin);
    addEventListener("popstate", restore);
    addEventListener("pagehide", () => history.replaceState({ shown, top: scrollY }, ""));
    restore();
  }

  // Behind all files of this script, whatever their order.
  Promise.resolve().then(() => typeof document === "object" && start());
  return {};
})());
