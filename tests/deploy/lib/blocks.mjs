// The fenced blocks of a Markdown page: [{ language, rest, text, line }], `rest` being the words
// behind the language.
export function blocksOf(markdown) {
  const blocks = [];
  let open = null;
  for (const [number, line] of markdown.split('\n').entries()) {
    const fence = /^```\s*(.*)$/.exec(line);
    if (fence && !open) {
      const [language = '', ...rest] = fence[1].trim().split(/\s+/);
      open = { language, rest, lines: [], line: number + 1 };
    } else if (fence) {
      blocks.push({ ...open, text: open.lines.join('\n') + '\n' });
      open = null;
    } else {
      open?.lines.push(line);
    }
  }
  if (open) throw new Error(`a block that opens in line ${open.line} never closes`);
  return blocks;
}
