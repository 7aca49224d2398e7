// A style sheet as a flat list of declarations. Enough for sheets that are well formed, as the browser
// tests show of the theme's; strings hold no braces or semicolons there.

// [{ media, selector, property, value, comment, line }]: media is what stands in the @media rules around,
// '' outside of any; other at-rules count as selectors. comment is what follows on the same line, else ''.
export function declarations(css) {
  const found = [];
  const around = [];
  const text = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const media = () => around.filter((rule) => rule.startsWith('@media')).map((rule) => rule.slice('@media'.length).trim()).join(' and ');
  const selector = () => around.filter((rule) => !rule.startsWith('@media')).join(' ');
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    const words = text.slice(start, index).replace(/\s+/g, ' ').trim();
    if (sign === '{') around.push(words);
    else if (words.includes(':') && around.length > 0) found.push(declaration(words, index));
    if (sign === '}') around.pop();
    start = index + 1;
  }
  return found;

  function declaration(words, end) {
    const colon = words.indexOf(':');
    return {
      media: media(), selector: selector(), property: words.slice(0, colon).trim(), value: words.slice(colon + 1).replace('!important', '').trim(),
      comment: /^;?[ \t]*\/\*\s*(.*?)\s*\*\//.exec(css.slice(end).split('\n', 1)[0])?.[1] ?? '',
      line: css.slice(0, end).split('\n').length,
    };
  }
}

// Map from the names of the custom properties of :root to their values, where `media` is in force.
export function customProperties(list, ...media) {
  const values = new Map();
  for (const one of list)
    if (one.selector === ':root' && one.property.startsWith('--') && (one.media === '' || media.includes(one.media)))
      values.set(one.property.slice(2), one.value);
  return values;
}
