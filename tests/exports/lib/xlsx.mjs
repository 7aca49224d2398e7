// Workbooks (ECMA-376), as far as those of a portal go.
import { parseDocument } from 'htmlparser2';
import { readZip } from './zip.mjs';

const DAY_FORMAT = 'yyyy-mm-dd';
const FIRST_DAY = Date.UTC(1899, 11, 30);

// { files, created, sheets: Map of name → { rows, frozen, filter, widths, rightToLeft, formulas } }. A row is a list of
// { type, value }: 'text', 'number', 'boolean', 'day', or null where the cell is empty.
export function readXlsx(bytes) {
  const files = new Map(readZip(bytes).map((file) => [file.name, file]));
  const xml = (name) => parseDocument(files.get(name).bytes.toString('utf8'), { xmlMode: true });
  const targets = new Map(all(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attribs }) => [attribs.Id, attribs.Target]));
  const days = dayStyles(xml('xl/styles.xml'));
  const strings = files.has('xl/sharedStrings.xml') ? all(xml('xl/sharedStrings.xml'), 'si').map(text) : [];
  const sheets = new Map(all(xml('xl/workbook.xml'), 'sheet').map(({ attribs }) =>
    [attribs.name, readSheet(xml(`xl/${targets.get(attribs['r:id'])}`), days, strings)]));
  return { files, sheets, created: text(all(xml('docProps/core.xml'), 'dcterms:created')[0]) };
}

// The styles of cells that hold days.
function dayStyles(styles) {
  const [format] = all(styles, 'numFmt').filter(({ attribs }) => attribs.formatCode === DAY_FORMAT);
  const [own] = all(styles, 'cellXfs');
  return new Set(all(own, 'xf').flatMap(({ attribs }, i) => (format && attribs.numFmtId === format.attribs.numFmtId ? [String(i)] : [])));
}

function readSheet(root, days, strings) {
  const rows = all(root, 'row').flatMap((row) => {
    const cells = [];
    for (const cell of all(row, 'c')) cells[columnOf(cell.attribs.r)] = valueOf(cell, days, strings);
    return [Array.from(cells, (cell) => cell ?? null)];
  });
  const [pane] = all(root, 'pane');
  const [filter] = all(root, 'autoFilter');
  return {
    rows,
    frozen: pane?.attribs.state === 'frozen' ? Number(pane.attribs.ySplit) : 0,
    filter: filter?.attribs.ref ?? '',
    widths: all(root, 'col').map(({ attribs }) => Number(attribs.width)),
    rightToLeft: all(root, 'sheetView')[0].attribs.rightToLeft === '1',
    formulas: all(root, 'f').length,
  };
}

function valueOf(cell, days, strings) {
  const { t, s } = cell.attribs;
  const [value] = all(cell, 'v');
  if (t === 'inlineStr') return { type: 'text', value: text(cell) };
  if (t === 's') return { type: 'text', value: strings[Number(text(value))] };
  if (!value) return null;
  if (t === 'b') return { type: 'boolean', value: text(value) === '1' ? 'true' : 'false' };
  if (days.has(s)) return { type: 'day', value: new Date(FIRST_DAY + Number(text(value)) * 86400000).toISOString().slice(0, 10) };
  return { type: 'number', value: text(value) };
}

// "B12" → 1
function columnOf(place) {
  return [...place.match(/^[A-Z]+/)[0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function all(node, name) {
  return (node.children ?? []).flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));
}

function text(node) {
  return (node.children ?? []).map((child) => child.data ?? text(child)).join('');
}
