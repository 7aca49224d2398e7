// On every page: "/" leads to the search field, and whoever goes there finds the search half loaded.
// On a page with many entries, those that hold some words are kept and the rest is hidden.
(function () {
  "use strict";
  const SWITCHED_OFF = "ayumi.no-slash-key";
  const TYPING = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";
  const field = document.querySelector("form[role=search] input[type=search]");
  if (!field) return;

  // Storage may be forbidden, then the key stays as it is.
  function isSwitchedOff() {
    try {
      return localStorage.getItem(SWITCHED_OFF) === "1";
    } catch {
      return false;
    }
  }

  document.addEventListener("keydown", (event) => {
    const plain = event.key === "/" && !(event.ctrlKey || event.metaKey || event.altKey);
    if (!plain || event.isComposing || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (isSwitchedOff()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // A key of one character must be possible to switch off (WCAG 2.1.4).
  const choice = document.querySelector("#search_key input");
  if (choice) {
    choice.checked = !isSwitchedOff();
    choice.addEventListener("change", () => {
      try {
        if (choice.checked) localStorage.removeItem(SWITCHED_OFF);
        else localStorage.setItem(SWITCHED_OFF, "1");
      } catch {
        choice.checked = true;
      }
    });
    choice.closest("[hidden]").hidden = false;
  }

  const script = field.form.dataset.script;
  if (!script || location.protocol === "file:") return;
  field.addEventListener("focus", () => {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = script;
    document.head.append(link);
  }, { once: true });
})();

(function () {
  "use strict";
  const place = document.querySelector("[data-sift]");
  if (!place) return;
  const field = place.querySelector("input");
  const said = place.querySelector("[role=status]");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  // What is folded is not looked through: it names pages, not what the entry is about.
  const entries = [...document.querySelectorAll(place.dataset.sift)].map((entry) => {
    const about = [...entry.children].filter((child) => !child.querySelector("details"));
    return { entry, group: entry.closest("section"), text: plain(about.map((child) => child.textContent).join(" ")) };
  });
  const groups = new Set(entries.map(({ group }) => group));

  function sift() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const group of groups) group.hidden = true;
    let kept = 0;
    for (const { entry, group, text } of entries) {
      entry.hidden = !words.every((word) => text.includes(word));
      if (entry.hidden) continue;
      group.hidden = false;
      ++kept;
    }
    said.textContent = words.length === 0 ? "" : kept === 0 ? said.dataset.none : `${kept} / ${entries.length}`;
  }

  // A link into the page leads to an entry whether it is kept or not.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    field.value = "";
    sift();
    target.scrollIntoView();
  });
  field.addEventListener("input", sift);
  place.hidden = false;
  if (field.value) sift();
})();
