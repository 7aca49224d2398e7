// RFC 4180, read as strictly as it is written: UTF-8 with a byte order mark, CRLF behind every row,
// quotes only around what needs them, no line break in a cell.

// { header, rows }, each row an object by column; throws at the first byte that is wrong.
export function readCsv(bytes) {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) throw new Error('no byte order mark');
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last row has no end');
  const [header, ...rows] = lines(text).map(cells);
  if (new Set(header).size !== header.length) throw new Error(`a column stands twice: ${header}`);
  return {
    header,
    rows: rows.map((row, i) => {
      if (row.length !== header.length) throw new Error(`row ${i + 2} has ${row.length} cells, not ${header.length}`);
      return Object.fromEntries(row.map((cell, at) => [header[at], cell]));
    }),
  };
}

function lines(text) {
  const all = text.slice(0, -2).split('\r\n');
  all.forEach((line, i) => {
    if (/[\r\n]/.test(line)) throw new Error(`row ${i + 1} holds a line break`);
  });
  return all;
}

function cells(line) {
  const found = [];
  for (let at = 0; ;) {
    const [cell, end] = line[at] === '"' ? quoted(line, at) : plain(line, at);
    found.push(cell);
    if (end === line.length) return found;
    if (line[end] !== ',') throw new Error(`text behind a quoted cell: ${line}`);
    at = end + 1;
  }
}

function plain(line, at) {
  const comma = line.indexOf(',', at);
  const end = comma === -1 ? line.length : comma;
  const cell = line.slice(at, end);
  if (cell.includes('"')) throw new Error(`a quote in a cell without quotes: ${line}`);
  return [cell, end];
}

function quoted(line, at) {
  let cell = '';
  for (let i = at + 1; i < line.length; i += 1) {
    if (line[i] !== '"') cell += line[i];
    else if (line[i + 1] === '"') { cell += '"'; i += 1; }
    else {
      if (!/[",]/.test(cell)) throw new Error(`quotes that nothing needs: ${line}`);
      return [cell, i + 1];
    }
  }
  throw new Error(`a quote is not closed: ${line}`);
}
