// What a page must keep to when it is used without a mouse, with larger text or with colours of the
// reader's own. Each check takes a Playwright page that shows it and returns sentences.
const OUTSIDE = 'the end of the page';

// What has the focus: how it is called in messages, and what a reader could not see of it.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return { name: '', faults: [] };
  const faults = [];
  const style = getComputedStyle(one);
  const box = one.getClientRects()[0];
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('has no visible focus');
  if (!box || box.width < 2 || box.height < 2) faults.push('has no size');
  else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('is out of sight');
  else {
    // The middle, and points near the corners, of what lies in the window.
    const places = (low, high, end) => [.5, .1, .9].map((part) => Math.max(low, 0) + part * (Math.min(high, end) - Math.max(low, 0)));
    const above = places(box.top, box.bottom, innerHeight).flatMap((y) =>
      places(box.left, box.right, innerWidth).map((x) => document.elementFromPoint(x, y)));
    const isIn = (other) => !other || one.contains(other) || other.contains(one);
    if (!above.some(isIn)) faults.push(`is hidden behind <${above[0].localName} class="${above[0].className}">`);
  }
  one.dataset.visited = Number(one.dataset.visited ?? 0) + 1;
  if (one.dataset.visited > 1) faults.push('comes twice');
  const words = (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim().slice(0, 40);
  return { name: `<${one.localName}> "${words || one.id}"`, faults };
}

// Everything that can be clicked, in the order of the document.
function reachable() {
  const visible = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const active = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll(active)].filter((one) => !one.disabled && visible(one)).length;
}

// From the top to the end with the Tab key, `most` steps at the most.
export async function keyboardProblems(page, most) {
  const count = await page.evaluate(reachable);
  const problems = [];
  for (let steps = 0; steps < Math.min(count, most); steps += 1) {
    await page.keyboard.press('Tab');
    const { name, faults } = await page.evaluate(focused);
    if (name === '') return [...problems, `only ${steps} of ${count} can be reached before ${OUTSIDE}`];
    problems.push(...faults.map((words) => `${name} ${words}`));
  }
  return problems;
}

// The link past the header is the first stop, can be seen then, and leads into the main part.
export async function skipLinkProblems(page) {
  await page.keyboard.press('Tab');
  const { name, faults } = await page.evaluate(focused);
  await page.keyboard.press('Enter');
  const landed = await page.evaluate(() => document.activeElement.localName);
  await page.keyboard.press('Tab');
  const next = await page.evaluate(() => document.activeElement === document.body || document.querySelector('main').contains(document.activeElement) ||
    !document.querySelector('main').querySelector('a[href], button, input, summary, [tabindex="0"]'));
  return [
    ...faults.map((words) => `${name} ${words}`),
    ...(landed === 'main' ? [] : [`${name} leads to <${landed}>`]),
    ...(next ? [] : ['the next stop after the skip link is not in <main>']),
  ];
}

// Words that are cut off, because their box is too small for them.
export async function clippedText(page) {
  return page.evaluate(() => {
    const problems = [];
    const clips = (value) => value === 'hidden' || value === 'clip';
    for (const one of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(one);
      if (!clips(style.overflowX) && !clips(style.overflowY)) continue;
      if (style.clipPath !== 'none' || one.closest('svg') || one.textContent.trim() === '') continue;  // for screen readers, drawings
      if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        problems.push(`<${one.localName} class="${one.className}"> cuts off "${one.textContent.trim().slice(0, 40)}"`);
    }
    return problems;
  });
}

// The text sizes of a browser's settings; 16 is what it has unless told.
export async function setTextSize(page, pixels) {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
}

// The distances that WCAG 1.4.12 lets readers ask for. A style sheet made by the debugger, so that the
// page's own policy stays in force.
export async function spreadText(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
}

// Nothing moves by itself, and nothing glides for those who asked for stillness.
export async function motionProblems(page) {
  return page.evaluate(() => {
    const problems = document.getAnimations().map((one) => `an animation of ${one.effect?.target?.localName}`);
    for (const one of document.querySelectorAll('*')) {
      const style = getComputedStyle(one);
      if (style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none')
        problems.push(`<${one.localName} class="${one.className}"> moves`);
    }
    return problems;
  });
}

// Bars, lines and signs stand out from the ground (3:1) when the reader's own colours are in force.
export async function drawnProblems(page) {
  return page.evaluate(() => {
    const light = (colour) => {
      const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
      const [r, g, b] = parts.map((part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4));
      return .2126 * r + .7152 * g + .0722 * b;
    };
    const ratio = (one, other) => (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    const paints = (style) => [style.fill, style.stroke].filter((colour) => colour.startsWith('rgb'));
    const problems = [];
    for (const one of document.querySelectorAll('svg :is(path, rect, circle, text)')) {
      let under = one.closest('svg');
      while (under.parentElement && /, 0\)$/.test(getComputedStyle(under).backgroundColor)) under = under.parentElement;
      const ground = light(getComputedStyle(under).backgroundColor);
      if (!paints(getComputedStyle(one)).some((colour) => ratio(light(colour), ground) >= 3))
        problems.push(`<${one.localName} class="${one.getAttribute('class') ?? ''}"> cannot be seen`);
    }
    return problems;
  });
}
