// On every page: "/" leads to the search field, and whoever goes there finds the search half loaded.
// On a page with many entries, those that hold some words are kept and the rest is hidden.
// A chart's picture can also be had as PNG, and with the line by which another page shows it.
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

(function () {
  "use strict";
  const TIMES = 2; // for print and screens of high density
  if (location.protocol === "file:") return; // browsers let no pixels be read of a file's picture

  function drawn(href) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onerror = reject;
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth * TIMES;
        canvas.height = image.naturalHeight * TIMES;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject()), "image/png");
      };
      image.src = href;
    });
  }

  async function save(link, button) {
    try {
      const a = document.createElement("a");
      a.href = URL.createObjectURL(await drawn(link.href));
      a.download = new URL(link.href).pathname.split("/").pop().replace(/svg$/, "png");
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 60_000);
    } catch {
      button.disabled = true;
    }
  }

  // The address is the one under which this page is read.
  function lineFor(link, chart) {
    const image = document.createElement("img");
    image.setAttribute("src", link.href);
    image.setAttribute("alt", chart?.getAttribute("aria-label") ?? "");
    return image.outerHTML;
  }

  for (const place of document.querySelectorAll("[data-picture]")) {
    const link = place.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = place.dataset.png;
    button.addEventListener("click", () => save(link, button));
    const line = document.createElement("input");
    line.readOnly = true;
    line.value = lineFor(link, place.closest("figure")?.querySelector("svg"));
    line.setAttribute("aria-label", place.dataset.embed);
    line.addEventListener("focus", () => line.select());
    const name = document.createElement("summary");
    name.textContent = place.dataset.embed;
    const fold = document.createElement("details");
    fold.append(name, line);
    place.append(button, fold);
  }
})();
