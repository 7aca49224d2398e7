// A table of five rows or more can be put in another order, by those of its columns that say how:
// data-sort="words", "number", or "place" (the cell's data-place). A column goes up, down, and back;
// one whose cells are all alike has no order.
// Where rows stand in groups, they leave them while they are in another order.
(function () {
  "use strict";
  const WORTH_SORTING = 5;
  const said = document.getElementById("page_sorted");
  if (!said) return;
  const language = document.documentElement.lang;
  const byWords = new Intl.Collator(language, { numeric: true }).compare;
  // The language's own digits, from 0.
  const digits = [...new Intl.NumberFormat(language, { useGrouping: false }).format(9876543210)].reverse();

  function numberIn(text) {
    const plain = [...text].map((one) => (digits.includes(one) ? digits.indexOf(one) : one)).join("");
    return Number(plain.replace(/\D/g, ""));
  }

  function comparer(kind, column) {
    const cell = (row) => row.cells[column];
    if (kind === "number") return (a, b) => numberIn(cell(a).textContent) - numberIn(cell(b).textContent);
    if (kind === "place") return (a, b) => cell(a).dataset.place - cell(b).dataset.place;
    const words = (row) => (cell(row).querySelector("a") ?? cell(row)).textContent.trim();
    return (a, b) => byWords(words(a), words(b));
  }

  function tell(key, column) {
    said.textContent = said.dataset[key].replace("{column}", column);
  }

  function prepare(table) {
    const original = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.matches(".is-group"));
    const homes = original.map((row) => row.parentNode);
    const groups = table.querySelectorAll("tr.is-group");
    const differs = ({ cellIndex: column }) => new Set(original.map((row) => row.cells[column]?.textContent)).size > 1;
    const heads = [...table.tHead.rows[0].cells].filter((head) => head.dataset.sort && differs(head));
    if (heads.length === 0 || original.length < WORTH_SORTING) return;

    const back = document.createElement("button");
    back.type = "button";
    back.className = "sort-back";
    back.hidden = true;
    back.textContent = said.dataset.back;
    table.before(back);

    function show(rows, sorted, order) {
      for (const head of heads) head.removeAttribute("aria-sort");
      if (sorted) sorted.setAttribute("aria-sort", order);
      table.classList.toggle("is-sorted", Boolean(sorted));
      back.hidden = !sorted;
      for (const group of groups) group.hidden = Boolean(sorted);
      if (sorted) homes[0].append(...rows);
      else original.forEach((row, at) => homes[at].append(row));
    }

    back.addEventListener("click", () => {
      show(original);
      tell("original", "");
      heads[0].querySelector("button").focus();
    });
    for (const head of heads) {
      const button = document.createElement("button");
      const name = head.textContent.trim();
      button.type = "button";
      button.title = `${said.dataset.by} ${name}`;
      button.append(...head.childNodes);
      head.append(button);
      const compare = comparer(head.dataset.sort, head.cellIndex);
      // Of numbers the largest are asked for first.
      const first = head.dataset.sort === "number" ? "descending" : "ascending";
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        if (now && now !== first) {
          show(original);
          return tell("original", "");
        }
        const order = now ? (now === "ascending" ? "descending" : "ascending") : first;
        const sign = order === "ascending" ? 1 : -1;
        show([...original].sort((a, b) => sign * compare(a, b)), head, order);
        tell(order === "ascending" ? "up" : "down", name);
      });
    }
    table.classList.add("is-sortable");
  }

  for (const table of document.querySelectorAll("table:has(th[data-sort])")) prepare(table);
})();
