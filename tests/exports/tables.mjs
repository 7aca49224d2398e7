// The files below data/: that they are what datapackage.json says, that they hold together, and that
// they hold what the pages say.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { Parser } from 'htmlparser2';
import { readCsv } from './lib/csv.mjs';
import { built, PORTALS } from './lib/built.mjs';

const DATA = 'data/';
const isMeasure = (path) => /^data\/[^/]+\/measures\//.test(path);  // repeats the follow-ups
const names = (all) => (Array.isArray(all) ? all : [all]);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

describe('a strict reader of CSV', () => {
  const file = (text) => Buffer.from(`\ufeff${text}`);
  test('reads what is right', () =>
    assert.deepEqual(readCsv(file('a,b\r\n"x, ""y""",\r\n')).rows, [{ a: 'x, "y"', b: '' }]));
  for (const [name, bytes] of Object.entries({
    'no byte order mark': Buffer.from('a\r\n1\r\n'),
    'a line feed alone': file('a\n1\r\n'),
    'no end of the last row': file('a\r\n1'),
    'a line break in a cell': file('a\r\n"1\r\n2"\r\n'),
    'too few cells': file('a,b\r\n1\r\n'),
    'a column twice': file('a,a\r\n1,2\r\n'),
    'text behind quotes': file('a\r\n"1,"2\r\n'),
    'quotes for nothing': file('a\r\n"1"\r\n'),
    'a quote that is not closed': file('a\r\n"1,\r\n'),
    'bytes that are no UTF-8': Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x0d, 0x0a]),
  })) test(`refuses ${name}`, () => assert.throws(() => readCsv(bytes)));
});

for (const [name, portal] of Object.entries(PORTALS)) {
  describe(`data of the portal "${name}"`, () => {
    let site, bundle, tables, shown, portalFile;
    before(() => {
      site = built(portal);
      bundle = site.json(`${DATA}datapackage.json`);
      portalFile = site.json(`${DATA}portal.json`);
      const csv = bundle.resources.filter((one) => one.format === 'csv')
        .map((one) => ({ resource: one, ...readCsv(site.bytes(DATA + one.path)) }));
      const isTable = ({ resource }) => portalFile.tables.includes(resource.path);
      tables = new Map(csv.filter(isTable).map((one) => [one.resource.name, one]));
      shown = new Map(csv.filter((one) => !isTable(one)).map((one) => [one.resource.path, one]));
    });
    const table = (name) => tables.get(name).rows;

    test('the rule of addresses on the page of data holds for every file in a folder', () => {
      const folders = [...site.files].filter((path) => /^data\/.*\//.test(path));
      assert.ok(folders.length > 10);
      for (const [path] of [...site.pages].filter(([path]) => /^[a-z-]+\/data\/index\.html$/.test(path))) {
        const codes = [];
        let inside = false;
        new Parser({
          onopentag: (tag) => tag === 'code' && (inside = true, codes.push('')),
          ontext: (text) => inside && (codes[codes.length - 1] += text),
          onclosetag: (tag) => tag === 'code' && (inside = false),
        }).end(site.bytes(path).toString());
        const rules = codes.filter((code) => code.startsWith('data/'))
          .map((code) => new RegExp(`^${code.replace(/[〈⟨][^〉⟩]+[〉⟩]/g, '[a-z0-9-]+').replaceAll('.', '\\.')}$`));
        assert.ok(rules.length >= 6, path);
        assert.deepEqual(folders.filter((file) => !rules.some((rule) => rule.test(file))), [], path);
        assert.deepEqual(rules.filter((rule) => !folders.some((file) => rule.test(file))), [], path);
      }
    });

    test('datapackage.json lists every file with its size and its hash, as the manifest does', () => {
      const listed = bundle.resources.map((one) => DATA + one.path).sort();
      const there = [...site.files].filter((path) => path.startsWith(DATA) && !['data/datapackage.json', 'data/catalog.jsonld'].includes(path) && !isMeasure(path)).sort();
      assert.deepEqual(listed, there);
      const manifest = new Map(site.json('.ayumi-manifest.json').files.map((one) => [one.path, one]));
      for (const one of bundle.resources) {
        const bytes = site.bytes(DATA + one.path);
        assert.equal(one.bytes, bytes.length, one.path);
        assert.equal(one.hash, `sha256:${sha256(bytes)}`, one.path);
        assert.equal(manifest.get(DATA + one.path).sha256, sha256(bytes), one.path);
      }
      assert.equal(new Set(bundle.resources.map((one) => one.name)).size, bundle.resources.length);
      assert.match(bundle.name, /^[a-z0-9._-]+$/);
    });

    test('each table has the columns, types and rows that its schema promises', () => {
      assert.equal(tables.size, 17);
      for (const { resource, header, rows } of [...tables.values(), ...shown.values()]) {
        assert.deepEqual(header, resource.schema.fields.map((field) => field.name), resource.name);
        assert.equal(rows.length, resource.rowCount, resource.name);
        for (const field of resource.schema.fields)
          for (const row of rows) checkCell(`${resource.name}.${field.name}`, field, row[field.name]);
      }
    });

    test('tables of what pages show repeat the others, row by row', () => {
      const expected = (rows, columns) => rows.map((row) => columns.map((column) => row[column]).join(' ')).sort();
      const key = ['strategy', 'fiscal_year', 'measure'];
      const gathered = (pattern) => [...shown].filter(([path]) => pattern.test(path)).flatMap(([, one]) => one.rows);
      assert.deepEqual(expected(gathered(/\/\d{4}\/measures\.csv$/), key), expected(table('measures'), key));
      const figure = [...key, 'figure', 'value', 'at'];
      assert.deepEqual(expected(gathered(/\/\d{4}\/figures\.csv$/), figure), expected(table('figures'), figure));
      assert.deepEqual(expected(gathered(/^organizations\//), [...key, 'role']), expected(table('roles'), [...key, 'role']));
      for (const row of shown.get('coverage.csv').rows)
        assert.equal(Number(row.measures), table('measures').filter((one) => one.strategy === row.strategy && one.fiscal_year === row.fiscal_year).length);
      const series = [...site.files].filter((path) => isMeasure(path) && path.endsWith('.csv')).map((path) => readCsv(site.bytes(path)).rows);
      assert.deepEqual(expected(series.flat(), figure), expected(table('figures'), figure));
      for (const rows of series) assert.equal(new Set(rows.map((row) => row.measure)).size, 1);
    });

    test('primary keys are unique and every foreign key is somebody', () => {
      for (const { resource, rows } of tables.values()) {
        const key = names(resource.schema.primaryKey ?? []);
        if (key.length > 0) assert.equal(keys(rows, key).size, rows.length, `${resource.name}: ${key}`);
        for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
          const there = keys(table(reference.resource || resource.name), names(reference.fields));
          for (const row of rows) {
            const value = names(fields).map((field) => row[field]);
            if (!value.includes('')) assert.ok(there.has(JSON.stringify(value)), `${resource.name} ${fields}: ${value}`);
          }
        }
      }
    });

    test('a cell holds one datum, and dates are ISO 8601 alone', () => {
      for (const { resource, rows } of tables.values()) {
        for (const { name: column } of resource.schema.fields) {
          const isWords = /_(ja|en|fr|ar)$/.test(column) || column === 'label';
          for (const row of rows) {
            const where = `${resource.name}.${column}: ${row[column]}`;
            assert.doesNotMatch(row[column], /^\s|\s$|\s\s|[\u0000-\u001f]/, where);
            if (!isWords && column !== 'url') assert.doesNotMatch(row[column], /[、・;,]|令和|平成/, where);
            if (`${column}_precision` in row) checkDate(where, row[column], row[`${column}_precision`]);
            if (/(^|_)fiscal_year$/.test(column) && row[column] !== '') assert.match(row[column], /^\d{4}$/, where);
          }
        }
      }
    });

    test('each record of the site is in measures.csv once, with its title, and the other way round', () => {
      const language = portalFile.languages[0].tag;
      const pages = [...site.pages.values()].filter((page) => page.kind === 'record' && page.lang === language).map((page) => page.path);
      const rows = table('measures').map((row) => `${language}/${row.strategy}/${row.fiscal_year}/${row.measure}/index.html`);
      assert.ok(rows.length > 3);
      assert.deepEqual(rows.sort(), pages.sort());
      assert.deepEqual(keys(table('measure_titles'), ['strategy', 'fiscal_year', 'measure']), keys(table('measures'), ['strategy', 'fiscal_year', 'measure']));
      for (const row of table('measure_titles')) assert.notEqual(portalFile.languages.map(({ tag }) => row[`name_${tag}`]).join(''), '');
    });

    test('follow-ups as JSON say the same as the tables', () => {
      const all = portalFile.strategies.flatMap((strategy) => strategy.followups.map((one) => site.json(DATA + one.file)));
      assert.equal(all.length, table('followups').length);
      const found = { measures: [], roles: [], figures: [], topics: [], lineage: [] };
      for (const followup of all)
        for (const record of followup.records) {
          const at = [followup.strategy, String(followup.fiscal_year), record.measure];
          found.measures.push(at);
          for (const role of ['lead', 'partner', 'responsible']) for (const each of record.roles[role] ?? []) found.roles.push([...at, each, role]);
          for (const one of record.figures ?? []) found.figures.push([...at, one.figure, one.value, one.of ?? '', one.unit ?? '']);
          for (const topic of record.topics ?? []) found.topics.push([...at, topic]);
          for (const one of record.lineage ?? []) found.lineage.push([...at, one.relation]);
          for (const { tag } of portalFile.languages) {
            assert.ok(record.url[tag].startsWith(portalFile.base_url));
            const page = site.pages.get(`${decodeURI(record.url[tag].slice(portalFile.base_url.length))}index.html`);
            assert.equal(page?.kind, 'record', record.url[tag]);
          }
        }
      const rows = (name, ...columns) => table(name).map((row) => ['strategy', 'fiscal_year', 'measure', ...columns].map((column) => row[column]));
      assert.deepEqual(found.measures, rows('measures'));
      assert.deepEqual(found.roles, rows('roles', 'organization', 'role'));
      assert.deepEqual(found.figures, rows('figures', 'figure', 'value', 'of', 'unit'));
      assert.deepEqual(found.topics, rows('record_topics', 'topic'));
      assert.deepEqual(found.lineage, rows('lineage', 'relation'));
    });

    test('each figure that a page shows is in figures.csv, under the name that the page gives it', () => {
      const { tag } = portalFile.languages[0];
      const label = new Map(table('figure_names').map((row) => [`${row.strategy} ${row.figure}`, row[`name_${tag}`]]));
      let shown = 0;
      for (const page of site.pages.values()) {
        if (page.kind !== 'record' || page.lang !== tag) continue;
        const [, strategy, fiscal_year, measure] = page.path.split('/');
        const own = table('figures').filter((row) => row.strategy === strategy && row.fiscal_year === fiscal_year && row.measure === measure);
        const labels = new Set(own.map((row) => label.get(`${strategy} ${row.figure}`)));
        const captions = figureNames(site.bytes(page.path).toString('utf8'));
        shown += captions.length;
        assert.deepEqual(new Set(captions), labels, page.path);
      }
      assert.ok(shown > 0);
    });

    test('text is plain, whole and there in each language in which it is written', () => {
      const [strategy] = portalFile.strategies;
      const followup = site.json(DATA + strategy.followups[0].file);
      const texts = followup.records.flatMap((record) => Object.values(record.text ?? {}).flat());
      assert.ok(texts.length > 1);
      for (const { text } of texts) assert.doesNotMatch(text, /<\/?[a-z]+[ >]|\*\*|\]\(/);
    });
  });
}

function keys(rows, columns) {
  return new Set(rows.map((row) => JSON.stringify(columns.map((column) => row[column]))));
}

function checkCell(where, field, cell) {
  const { required = false, enum: values } = field.constraints ?? {};
  assert.ok(!required || cell !== '', `${where} is empty`);
  if (cell === '') return;
  if (values) assert.ok(values.includes(cell), `${where}: ${cell}`);
  const form = { integer: /^\d+$/, number: /^-?\d+(\.\d+)?$/, boolean: /^(true|false)$/, string: /./ }[field.type];
  assert.match(cell, form, where);
}

function checkDate(where, date, precision) {
  const form = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/, 'fiscal-year': /^\d{4}$/, unknown: /^$/, '': /^$/ }[precision];
  assert.match(date, form, `${where} (${precision})`);
}

// The captions of a page's tables of figures.
function figureNames(html) {
  const found = [];
  let inTable = false;
  let inCaption = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') inTable = (attributes.class ?? '').split(' ').includes('figure');
      if (name === 'caption' && inTable) {
        inCaption = true;
        found.push('');
      }
    },
    ontext(words) {
      if (inCaption) found.push(found.pop() + words);
    },
    onclosetag(name) {
      if (name === 'caption') inCaption = false;
    },
  });
  parser.write(html);
  parser.end();
  return found;
}
