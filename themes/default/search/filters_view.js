// The filters: real checkboxes, which stay where they are while counts change, so that focus does too.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  function checkbox(name, { id, label }, form) {
    const row = document.createElement("label");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.name = name;
    input.value = id;
    input.setAttribute("form", form);
    const words = document.createElement("span");
    words.textContent = label;
    const count = document.createElement("span");
    count.className = "count";
    row.append(input, words, count);
    return { row, input, count };
  }

  // `section` holds one <details data-filter="…"> with a fieldset for each filter.
  function openFilters(section, form, language) {
    const boxes = new Map();

    // An option is made when it first has a result, in the order of its table; the newest year first.
    function box(details, name, options, number) {
      const all = boxes.get(name) || boxes.set(name, []).get(name);
      if (all[number]) return all[number];
      const made = (all[number] = checkbox(name, options[number], form.id));
      const next = (name === "year" ? all.slice(0, number).reverse() : all.slice(number + 1)).find(Boolean);
      details.querySelector("fieldset").insertBefore(made.row, next ? next.row : null);
      return made;
    }

    function show(offered, counts, filters) {
      for (const details of section.querySelectorAll("details")) {
        const name = details.dataset.filter;
        const options = offered[name];
        let visible = 0;
        options.forEach(({ id }, number) => {
          const chosen = filters[name].has(id);
          const there = counts[name][number] > 0 || chosen;
          if (!there && !(boxes.get(name) || [])[number]) return;
          const { row, input, count } = box(details, name, options, number);
          row.hidden = !there && row !== document.activeElement?.closest("label");
          input.checked = chosen;
          count.textContent = self.ayumiSearch.numberIn(language, counts[name][number]);
          if (chosen) details.open = true;
          visible += there;
        });
        details.hidden = visible === 0;
      }
      section.hidden = false;
    }

    // What is chosen now, of the filters that are on the page.
    function chosen() {
      const filters = self.ayumiSearch.noFilters();
      for (const input of section.querySelectorAll("input:checked")) filters[input.name].add(input.value);
      return filters;
    }

    return { show, chosen };
  }

  return { openFilters };
})());
