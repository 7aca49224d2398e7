// Words that were typed without quotation marks, as one row: where they stand side by side, a document says
// what was asked rather than only its words.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const lastOf = (list) => list[list.length - 1];

  // A group of synonyms takes the place of all the words that name it.
  function placed({ row, at, tokens }) {
    if (!row) return tokens.map((token) => ({ ...token, start: token.start + at }));
    const start = row[0].at + row[0].tokens[0].start;
    const end = lastOf(lastOf(row).tokens);
    return [{ ...tokens[0], start, length: lastOf(row).at + end.start + end.length - start }];
  }

  // Chunks to be found as phrases are; none for a query of one part. The last word may be longer.
  function rowsOf(parts) {
    if (parts.length < 2) return [];
    const standing = parts.map((chunks) => chunks.filter(({ row, at }) => row || at !== undefined));
    const before = standing.slice(0, -1).flatMap(([first]) => placed(first));
    return lastOf(standing).map((chunk) => ({ tokens: [...before, ...placed(chunk)], loose: false }));
  }

  return { rowsOf };
})());
