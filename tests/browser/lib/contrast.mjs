// Contrast as WCAG 2 defines it, and which pairs of colours a page shows.

// '#1a1a1a' or 'rgb(26, 26, 26)' → '#1a1a1a'.
export function asHex(colour) {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const parts = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/);
  if (!parts) throw new Error(`${colour} is no colour that covers what is under it`);
  return `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function light(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4));
  return .2126 * r + .7152 * g + .0722 * b;
}

// From 1 to 21.
export function contrast(one, other) {
  const [dark, bright] = [light(asHex(one)), light(asHex(other))].sort((a, b) => a - b);
  return (bright + .05) / (dark + .05);
}

// What of a Playwright page a reader can see, ::before and ::after included: [{ pair, isSign, words }], each
// pair '#… on #…' once, with the first words that are shown so. A sign is what has nothing to say to those
// who listen. A colour that lets another shine through is an error.
export async function shownPairs(page) {
  const pairs = await page.evaluate(() => {
    const found = [];
    const isClear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
    const groundOf = (one) => {
      let under = one;
      while (under && isClear(getComputedStyle(under).backgroundColor)) under = under.parentElement;
      return under ? getComputedStyle(under).backgroundColor : 'rgb(255, 255, 255)';
    };
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).clipPath === 'none' &&
      !one.closest('.unseen');
    const note = (one, style, words, isSign = false) =>
      found.push({ text: one.closest('svg') ? style.fill : style.color, ground: groundOf(one), words, isSign });
    for (const one of document.body.querySelectorAll('*')) {
      if (!isSeen(one)) continue;
      const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('').trim();
      if (words !== '') note(one, getComputedStyle(one), words);
      for (const part of ['::before', '::after']) {
        const style = getComputedStyle(one, part);
        const isSign = style.content.endsWith(' / ""');
        if (/[^\s"]/.test(style.content.replace(/^(none|normal)$/, ''))) note(one, style, `${part} ${style.content}`, isSign);
      }
    }
    return found;
  });
  const shown = new Map();
  for (const { text, ground, words, isSign } of pairs) {
    const pair = `${asHex(text)} on ${asHex(ground)}`;
    const key = `${pair} ${isSign}`;
    if (!shown.has(key)) shown.set(key, { pair, isSign, words: words.slice(0, 60) });
  }
  return [...shown.values()];
}
