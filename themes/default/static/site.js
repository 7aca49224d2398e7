// On every page: "/" leads to the search field, and whoever goes there finds the search half loaded.
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
