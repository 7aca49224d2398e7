// The piece of a text that says most about a query, cut into [{text, mark}].
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const NARROW = 108; // in narrow characters: three lines of a narrow window
  const WIDE = 180; // two lines of a wide one
  const BEFORE = 24;
  const NEAR = 64; // so much of a text tells where its words end
  const LONGEST_WORD = 20; // what is longer is cut
  const LAST_WORDS = 24; // so much more is shown where a sentence ends there
  const CLOSERS = /^[\s\p{Pe}\p{Pf}、，,・]*/u; // say nothing without what stands before them
  const wide = (unit) => (unit > "\u2e7f" ? 2 : 1);

  function segments(text, ranges, from = 0, to = text.length) {
    const out = [];
    let at = from;
    for (const [start, end] of ranges) {
      if (end <= at || start >= to) continue;
      if (start > at) out.push({ text: text.slice(at, start), mark: false });
      out.push({ text: text.slice(Math.max(at, start), Math.min(end, to)), mark: true });
      at = Math.min(end, to);
    }
    if (at < to) out.push({ text: text.slice(at, to), mark: false });
    return out;
  }

  // As far from `at` as there is room, never through the middle of a character.
  function reach(text, at, room, step) {
    while (room > 0 && at + step >= 0 && at + step <= text.length) {
      room -= wide(text[step > 0 ? at : at - 1]);
      at += step;
    }
    return /^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at;
  }

  const words = typeof Intl === "object" && Intl.Segmenter ? new Intl.Segmenter(undefined, { granularity: "word" }) : null;

  // The edge of a word or a number that `at` would cut: its end for step 1, its start for -1.
  function edge(text, at, step) {
    const first = Math.max(0, at - NEAR);
    const word = at < text.length && words?.segment(text.slice(first, at + NEAR)).containing(at - first);
    const start = word ? first + word.index : at;
    if (start === at || word.segment.length > LONGEST_WORD) return at;
    return step > 0 ? start + word.segment.length : start;
  }

  // The text's own beginning if that is near, else that of a sentence, a block or a word.
  function beginning(text, at, room) {
    if (reach(text, 0, room / 2, 1) > at) return 0;
    const from = reach(text, at, BEFORE, -1);
    if (from === 0) return 0;
    const before = text.slice(from, at);
    const breaks = [...before.matchAll(/[。．.!?！？]\s*|\n/g)].pop() || /\s/.exec(before);
    const start = breaks ? from + breaks.index + breaks[0].length : Math.min(edge(text, from, 1), at);
    return start + CLOSERS.exec(text.slice(start, at))[0].length;
  }

  function best(text, ranges, room) {
    if (reach(text, 0, room, 1) === text.length) return 0;
    let winner = { from: 0, weight: -1 };
    for (const [start] of ranges.slice(0, 100)) {
      const from = beginning(text, start, room);
      const to = reach(text, from, room, 1);
      const inside = ranges.filter((range) => range[0] >= from && range[1] <= to);
      const weight = new Set(inside.map(([a, b]) => text.slice(a, b).toLowerCase())).size * 1000 + inside.length;
      if (weight > winner.weight) winner = { from, weight };
    }
    return winner.from;
  }

  // A heading or an item of a list does not run into what follows.
  const inOneLine = (text) => text.replace(/(^|[^\s。．.!?！？:：、,])\n+/g, "$1 · ").replace(/\s+/g, " ");

  // What is marked is never cut; a bracket that only opens says nothing.
  function ending(text, from, ranges, room) {
    const full = reach(text, from, room, 1);
    if (full === text.length) return full;
    const end = /[。．!?！？]|\.(?=\s|$)|\n|$/.exec(text.slice(full));
    const last = full + end.index + end[0].trimEnd().length;
    if (last <= reach(text, full, LAST_WORDS, 1)) return last;
    const marked = ranges.find(([start, end]) => start > from && start < full && end > full);
    const to = marked ? marked[0] : edge(text, full, -1);
    return from + text.slice(from, to).replace(/[\s\p{Ps}\p{Pi}]+$/u, "").length;
  }

  function excerpt({ summary, body }, highlightsOf, isWide = false) {
    const room = isWide ? WIDE : NARROW;
    const inSummary = highlightsOf(summary);
    const inBody = inSummary.length ? [] : highlightsOf(body);
    const text = inBody.length || !summary ? body : summary;
    const ranges = inBody.length || !summary ? inBody : inSummary;
    const from = best(text, ranges, room);
    const to = ending(text, from, ranges, room);
    const cut = segments(text, ranges, from, to).map((one) => ({ ...one, text: inOneLine(one.text) }));
    if (from > 0) cut.unshift({ text: "…", mark: false });
    if (to < text.length) cut.push({ text: "…", mark: false });
    return cut;
  }

  return { segments, excerpt };
})());
