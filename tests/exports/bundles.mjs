// All tables in one file: the workbook and the ZIP file say what the CSV files say, and are the same
// bytes wherever and whenever they are made. The catalogue tells of every file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { built, PORTALS, ROOT } from './lib/built.mjs';
import { readCsv } from './lib/csv.mjs';
import { readXlsx } from './lib/xlsx.mjs';
import { readZip } from './lib/zip.mjs';

const WORKBOOK = 'data/tables.xlsx';
const ARCHIVE = 'data/tables.zip';
const CATALOG = 'data/catalog.jsonld';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const isMeasure = (path) => /^data\/[^/]+\/measures\//.test(path);

test('a reader of ZIP files sees damage', () => {
  const site = built(PORTALS.city);
  const bytes = site.bytes(ARCHIVE);
  assert.ok(readZip(bytes).length > 17);
  const damaged = Buffer.from(bytes);
  damaged[200] ^= 1;
  assert.throws(() => readZip(damaged));
  assert.throws(() => readZip(bytes.subarray(0, -1)));
});

for (const [name, portal] of Object.entries(PORTALS)) {
  describe(`bundles of the portal "${name}"`, () => {
    let site, portalFile, resources;
    before(() => {
      site = built(portal);
      portalFile = site.json('data/portal.json');
      resources = site.json('data/datapackage.json').resources.filter((one) => portalFile.tables.includes(one.path));
    });

    test('one file holds all that the portal says, as the files of the follow-ups do', () => {
      const packed = new Map(readZip(site.bytes('data/records.zip')).map(({ name: path, bytes }) => [path, bytes]));
      const followups = [...site.files].filter((path) => /^data\/[^/]+\/\d+\.json$/.test(path));
      assert.ok(followups.length > 0);
      assert.deepEqual([...packed.keys()].sort(), ['portal.json', ...followups.map((path) => path.slice('data/'.length))].sort());
      for (const [path, bytes] of packed) assert.ok(site.bytes(`data/${path}`).equals(bytes), path);
    });

    test('the workbook has a sheet for each table, with the same cells in the right types', () => {
      const { sheets } = readXlsx(site.bytes(WORKBOOK));
      const readmes = portalFile.languages.map(({ tag }) => `readme-${tag}`);
      assert.deepEqual([...sheets.keys()], [...readmes, ...resources.map((one) => one.name)]);
      for (const resource of resources) checkSheet(sheets.get(resource.name), resource, readCsv(site.bytes(`data/${resource.path}`)));
    });

    test('a first sheet in each language says what the others hold, under which terms and as of when', () => {
      const { sheets } = readXlsx(site.bytes(WORKBOOK));
      for (const { tag } of portalFile.languages) {
        const sheet = sheets.get(`readme-${tag}`);
        assert.equal(sheet.rightToLeft, tag === 'ar');
        const rows = sheet.rows.map((row) => row.map((cell) => cell?.value ?? ''));
        const said = rows.flat().join('\n');
        for (const words of [portalFile.title[tag], portalFile.licence.url, `${portalFile.base_url}${tag}/data/`]) assert.ok(said.includes(words), `${tag}: ${words}`);
        assert.ok(rows.some((row) => row[1] === site.json(CATALOG)['dct:modified']['@value']), tag);
        for (const { name: table, rowCount, schema } of resources) {
          assert.ok(rows.some((row) => row[0] === table && row[1] === String(rowCount) && row[2] !== ''), `${tag}: ${table}`);
          for (const field of schema.fields) assert.ok(rows.some((row) => row[0] === table && row[1] === field.name && row[2] !== ''), `${tag}: ${table}.${field.name}`);
        }
      }
    });

    test('the ZIP file holds the tables as they are, their schema, and an explanation in each language', () => {
      const files = readZip(site.bytes(ARCHIVE));
      const texts = portalFile.languages.map(({ tag }) => `README_${tag}.txt`);
      assert.deepEqual(files.map((file) => file.name), [...resources.map((one) => one.path), 'datapackage.json', ...texts]);
      const byName = new Map(files.map((file) => [file.name, file.bytes]));
      for (const { path } of resources) assert.ok(byName.get(path).equals(site.bytes(`data/${path}`)), path);
      const own = JSON.parse(byName.get('datapackage.json'));
      assert.deepEqual(own.resources, resources);
      for (const { tag } of portalFile.languages) {
        const text = byName.get(`README_${tag}.txt`).toString('utf8');
        assert.ok(text.startsWith('\ufeff') && !/[^\r]\n/.test(text), tag);
        for (const words of [portalFile.title[tag], portalFile.licence.url, ...resources.map((one) => one.path)]) assert.ok(text.includes(words), `${tag}: ${words}`);
      }
      assert.deepEqual(new Set(files.map(({ day, time }) => `${day} ${time}`)), new Set(['33 0']));
    });

    test('both are the same bytes in another zone, at another hour, in another folder', () => {
      const other = built(portal, ['--now', '2027-01-01T12:34:56Z', '-j', '1'], { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8' });
      for (const path of [WORKBOOK, ARCHIVE, CATALOG]) assert.equal(sha256(other.bytes(path)), sha256(site.bytes(path)), path);
      assert.match(readXlsx(site.bytes(WORKBOOK)).created, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    });

    test('the catalogue tells of every file but itself, with size and hash', () => {
      const catalog = site.json(CATALOG);
      assert.equal(catalog['@type'], 'dcat:Catalog');
      assert.deepEqual(Object.values(catalog['@context']).filter((one) => typeof one === 'string' && !/^http:\/\//.test(one)), []);
      const told = catalog.dataset.flatMap((dataset) => dataset.distribution);
      const there = [...site.files].filter((path) => path.startsWith('data/') && path !== CATALOG && !isMeasure(path));
      assert.deepEqual(told.map((one) => one.downloadURL).sort(), there.map((path) => portalFile.base_url + path).sort());
      for (const one of told) checkDistribution(one, site.bytes(decodeURI(one.downloadURL.slice(portalFile.base_url.length))));
      assert.ok(catalog['dct:modified']);
      for (const dataset of [catalog, ...catalog.dataset]) checkDataset(dataset, portalFile);
      assert.equal(new Set(catalog.dataset.map((one) => one['@id'])).size, catalog.dataset.length);
    });

    test('every term of the catalogue is explained by its own context', () => {
      const catalog = site.json(CATALOG);
      const context = catalog['@context'];
      const explained = (term) => term.startsWith('@') || term in context || (term.includes(':') && term.split(':')[0] in context);
      const visit = (node) => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (node === null || typeof node !== 'object') return undefined;
        for (const [term, value] of Object.entries(node)) {
          if (term === '@context') continue;
          assert.ok(explained(term), term);
          if (term === '@type') assert.ok(explained(value), value);
          if (context[term]?.['@container'] !== '@language') visit(value);
        }
        return undefined;
      };
      visit(catalog);
      for (const term of Object.values(context)) if (term['@id']) assert.ok(explained(term['@id']), term['@id']);
    });

    test('the file of a measure holds its records of all years, as the follow-ups have them', () => {
      const years = new Map();
      for (const followup of portalFile.strategies.flatMap((strategy) => strategy.followups.map((one) => site.json(`data/${one.file}`))))
        for (const record of followup.records) {
          const path = `data/${followup.strategy}/measures/${record.measure}.json`;
          years.set(path, [...(years.get(path) ?? []), { fiscal_year: followup.fiscal_year, ...record }]);
        }
      assert.deepEqual([...site.files].filter((path) => isMeasure(path) && path.endsWith('.json')).sort(), [...years.keys()].sort());
      for (const [path, records] of years) {
        const own = site.json(path).records;
        assert.equal(own.length, records.length, path);
        records.forEach((record, i) => {
          for (const [key, value] of Object.entries(record)) assert.deepEqual(own[i][key], value, `${path}: ${key}`);
        });
      }
    });

    test('a record and its measure lead to that file in one step', () => {
      let seen = 0;
      for (const page of site.pages.values()) {
        if (page.redirect || !['record', 'measure'].includes(page.kind)) continue;
        const [, strategy, part, measure] = page.path.split('/');
        const id = page.kind === 'record' ? measure : page.path.split('/')[3];
        assert.ok(part);
        const wanted = `data/${strategy}/measures/${id}.json`;
        assert.ok(page.links.some((link) => link.tag === 'a' && inSite(page, link.target) === wanted), `${page.path} → ${wanted}`);
        seen += 1;
      }
      assert.ok(seen > 5);
    });

    test('each picture of numbers leads to the table that holds them', () => {
      const tables = { chart: /^data\/(indicator_values|[^/]+\/measures\/[^/]+|[^/]+\/\d{4}\/figures)\.csv$/, coverage: /^data\/(coverage|pillar_coverage|organizations\/[^/]+)\.csv$/, matrix: /^data\/roles\.csv$/ };
      const seen = new Set();
      for (const page of site.pages.values()) {
        const html = site.bytes(page.path).toString('utf8');
        for (const [picture, table] of Object.entries(tables)) {
          if (!new RegExp(`<(svg|table) class="${picture}[" ]`).test(html)) continue;
          seen.add(picture);
          assert.ok(page.links.some((link) => link.tag === 'a' && table.test(inSite(page, link.target))), `${page.path}: ${picture}`);
        }
      }
      assert.deepEqual([...seen].sort(), Object.keys(tables).sort());
    });
  });
}

test('words that look like a formula, a date or a number stay words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ayumi-words-'));
  try {
    cpSync(join(ROOT, PORTALS.city), folder, { recursive: true });
    const path = join(folder, 'content/organizations.yaml');
    const odd = ['=1+1', '+SUM(A1)', '-2', '@now', '2026-01-02', '00123', 'http://example.org/'];
    const rows = odd.map((word, i) => `- {id: odd-${i}, name: {en: ${JSON.stringify(word)}, fr: ${JSON.stringify(word)}, ar: ${JSON.stringify(word)}}}`);
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${rows.join('\n')}\n`);
    const { sheets, files } = readXlsx(built(folder).bytes(WORKBOOK));
    const sheet = sheets.get('organizations');
    const column = sheet.rows[0].findIndex((cell) => cell.value === 'name_en');
    const found = sheet.rows.filter((row) => row[0]?.value.startsWith('odd-')).map((row) => row[column]);
    assert.deepEqual(found, odd.map((value) => ({ type: 'text', value })));
    for (const one of sheets.values()) assert.equal(one.formulas, 0);
    assert.ok(![...files.values()].some(({ name, bytes }) => /hyperlink/.test(name + bytes.toString('utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function checkSheet(sheet, resource, { header, rows }) {
  const where = resource.name;
  assert.deepEqual(sheet.rows[0].map((cell) => cell.value), header, where);
  assert.equal(sheet.rows.length, rows.length + 1, where);
  assert.equal(sheet.frozen, 1, where);
  assert.match(sheet.filter, new RegExp(`^A1:[A-Z]+${rows.length + 1}$`), where);
  assert.equal(sheet.widths.length > 0 && sheet.widths.every((width) => width >= 6 && width <= 70), true, where);
  assert.equal(sheet.formulas, 0, where);
  rows.forEach((row, r) => resource.schema.fields.forEach((field, c) => {
    const cell = sheet.rows[r + 1][c] ?? null;
    const csv = row[field.name];
    const at = `${where}.${field.name} row ${r + 2}`;
    if (csv === '') return assert.equal(cell, null, at);
    const type = { integer: 'number', number: 'number', boolean: 'boolean' }[field.type] ?? (row[`${field.name}_precision`] === 'day' ? 'day' : 'text');
    assert.equal(cell.type, type, at);
    return type === 'number' ? assert.equal(Number(cell.value), Number(csv), at) : assert.equal(cell.value, csv, at);
  }));
}

function checkDistribution(one, bytes) {
  assert.equal(one['@type'], 'dcat:Distribution');
  assert.equal(one.byteSize, String(bytes.length), one.downloadURL);
  assert.deepEqual(one.checksum, { '@type': 'spdx:Checksum', algorithm: 'spdx:checksumAlgorithm_sha256', checksumValue: sha256(bytes) });
  assert.match(one.mediaType, /^https:\/\/www\.iana\.org\/assignments\/media-types\/(text\/csv|application\/[a-z.+-]+)$/);
  assert.ok(one.accessURL && one.license);
}

function checkDataset(dataset, { languages, publisher, licence }) {
  for (const words of [dataset.title, dataset.description]) assert.deepEqual(Object.keys(words), languages.map((one) => one.tag));
  assert.equal(dataset.language.length, languages.length);
  assert.equal(dataset.license, licence.url);
  assert.deepEqual(dataset.publisher.name, publisher.name);
  const modified = dataset['dct:modified'];  // none where the source gives no date
  if (modified) assert.match(`${modified['@type']} ${modified['@value']}`, /^xsd:(date \d{4}-\d\d-\d\d|gYearMonth \d{4}-\d\d|gYear \d{4})$/);
}

function inSite(page, target) {
  const url = new URL(target, `http://site.invalid/${encodeURI(page.path)}`);
  return decodeURIComponent(url.pathname.slice(1));
}
