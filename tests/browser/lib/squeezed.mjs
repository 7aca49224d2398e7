// Text that has too little room: squeezed, broken, cut off, laid over other text; and controls too small
// to be hit. Each check takes a Playwright page that shows it and returns sentences.

// Leaves window.shownTexts in the page: for each run of text that can be seen { node, holder, block, boxes },
// where `block` is the element whose lines it stands in and `boxes` are the parts of its lines in sight.
function readTexts() {
  const known = new Map();
  const once = (one, find) => {
    if (!known.has(one)) known.set(one, find(one, getComputedStyle(one)));
    return known.get(one);
  };
  // What of an element's surroundings lets it be seen: undefined for nothing.
  const frameOf = (one) => once(one, (_, style) => {
    const outer = one.parentElement ? frameOf(one.parentElement) : { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    if (!outer || style.clipPath !== 'none') return undefined;
    if (style.overflowX === 'visible' || one.parentElement === null || one === document.body || style.display === 'inline') return outer;
    const box = one.getBoundingClientRect();
    return {
      left: Math.max(outer.left, box.left), top: Math.max(outer.top, box.top),
      right: Math.min(outer.right, box.right), bottom: Math.min(outer.bottom, box.bottom),
    };
  });
  const blockOf = (one) => (/^(inline|contents|ruby)/.test(getComputedStyle(one).display) && one.parentElement ? blockOf(one.parentElement) : one);
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  window.shownTexts = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    if (node.data.trim() === '' || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const frame = frameOf(holder);
    range.selectNodeContents(node);
    const boxes = frame ? [...range.getClientRects()].map((box) => ({
      left: Math.max(box.left, frame.left), right: Math.min(box.right, frame.right),
      top: Math.max(box.top, frame.top), bottom: Math.min(box.bottom, frame.bottom),
    })).filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1) : [];
    if (boxes.length > 0) window.shownTexts.push({ node, holder, block: blockOf(holder), boxes });
  }
}

const asked = (check) => async (page, ...rest) => {
  await page.evaluate(readTexts);
  return page.evaluate(check, ...rest);
};

const TEXTS = [narrowText, brokenWords, overlaps, cutOff];
export async function squeezedText(page) {
  const problems = [];
  for (const check of TEXTS) problems.push(...(await asked(check)(page)));
  return problems;
}

// Three lines and more in a block that has no room for three characters of Japanese or eight letters.
function narrowText() {
  const blocks = Map.groupBy(window.shownTexts.filter(({ holder }) => !holder.closest('svg')), ({ block }) => block);
  const problems = [];
  for (const [block, texts] of blocks) {
    const style = getComputedStyle(block);
    const size = parseFloat(style.fontSize);
    const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const words = texts.map(({ node }) => node.data).join('').replace(/\s+/g, ' ').trim();
    const middles = texts.flatMap(({ boxes }) => boxes.map((box) => (box.top + box.bottom) / 2)).sort((a, b) => a - b);
    const lines = middles.filter((at, place) => place === 0 || at - middles[place - 1] > size / 2).length;
    const least = /[\u2e80-\u9fff]/.test(words) ? 3 : 4;  // a letter takes about half of its size
    const isUpright = style.writingMode === 'horizontal-tb';
    if (isUpright && lines >= 3 && room < least * size) problems.push(`<${block.localName} class="${block.className}"> squeezes "${words.slice(0, 40)}" into ${lines} lines`);
  }
  return problems;
}

// A word or a number of the usual length goes on in the next line without a hyphen. Addresses may.
function brokenWords() {
  const range = document.createRange();
  const problems = [];
  for (const { node, holder, boxes } of window.shownTexts) {
    if (boxes.length < 2 || holder.closest('svg')) continue;
    for (const { 0: token, index } of node.data.matchAll(/[\p{Script=Latin}\p{Script=Arabic}\p{M}0-9:/@._?=&%,-]+/gu)) {
      if (token.length > 20 && /[:/@._]/.test(token)) continue;
      for (const { 0: word, index: within } of token.matchAll(/[\p{L}\p{M}]{2,20}|[0-9][0-9.,]*/gu)) {
        range.setStart(node, index + within);
        range.setEnd(node, index + within + word.length);
        const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
        if (new Set(tops).size > 1) problems.push(`<${holder.localName} class="${holder.className}"> breaks "${word}" in "${node.data.trim().slice(0, 40)}"`);
      }
    }
  }
  return problems;
}

// The middles of two lines of writing, seven tenths of their size high, share a place.
function overlaps() {
  const cores = window.shownTexts.flatMap(({ node, holder, boxes }) => {
    const half = parseFloat(getComputedStyle(holder).fontSize) * .35 * (holder.closest('svg') ? .6 : 1);
    return boxes.map((box) => {
      const middle = (box.top + box.bottom) / 2;
      return { node, holder, left: box.left + 1, right: box.right - 1, top: middle - half, bottom: middle + half };
    });
  }).sort((a, b) => a.top - b.top);
  const problems = [];
  for (const [place, one] of cores.entries())
    for (let next = place + 1; next < cores.length && cores[next].top < one.bottom - 1; next += 1) {
      const other = cores[next];
      if (other.left < one.right && one.left < other.right && other.node !== one.node)
        problems.push(`"${one.node.data.trim().slice(0, 30)}" and "${other.node.data.trim().slice(0, 30)}" lie on one another`);
    }
  return problems;
}

// Wider than its box, which neither scrolls nor stands in one that does; or pushed out of the window.
function cutOff() {
  const scrolls = (one) => one && one !== document.documentElement && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const problems = new Set();
  for (const { node, block, boxes } of window.shownTexts) {
    if (block.closest('svg') || scrolls(block)) continue;
    const said = `"${node.data.trim().slice(0, 40)}"`;
    if (block.clientWidth > 0 && block.scrollWidth > block.clientWidth + 1) problems.add(`${said} sticks out of <${block.localName} class="${block.className}">`);
    if (boxes.some((box) => box.left < -1 || box.right > innerWidth + 1)) problems.add(`${said} sticks out of the window`);
  }
  return [...problems];
}

// WCAG 2.5.8 without its exception for room around; links within lines are free.
export async function smallControls(page) {
  return page.evaluate(() => {
    const problems = [];
    for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
      if (getComputedStyle(one).display === 'inline' || !one.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = one.getBoundingClientRect();
      const label = one.closest('label')?.getBoundingClientRect();
      if (Math.max(width, label?.width ?? 0) >= 24 && Math.max(height, label?.height ?? 0) >= 24) continue;
      if (width <= 1 && height <= 1) continue;  // for screen readers until it has the focus
      problems.push(`<${one.localName} class="${one.className}"> "${one.textContent.trim().slice(0, 30)}" is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    return problems;
  });
}
