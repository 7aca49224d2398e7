// docs/robustness.md and the tests say the same: each row of its tables names where it is tested, and
// there is such a test; and no test has a number that the document does not know.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = `${ROOT}tests/faults/`;
const read = (path) => readFileSync(path, 'utf8');

// number → the programs that stand in its row; "unit/…" is a file below tests/.
function documented() {
  const rows = new Map();
  for (const line of read(`${ROOT}docs/robustness.md`).split('\n')) {
    const found = line.match(/^\| (\d+) \|.*\| ([^|]*) \|$/);
    if (!found) continue;
    assert.ok(!rows.has(Number(found[1])), `row ${found[1]} stands twice`);
    rows.set(Number(found[1]), [...found[2].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  }
  return rows;
}

// Those of this folder, those that attack the preview, and those that answer when links are asked.
function programs() {
  const of = (folder) => readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((name) => [folder, name]);
  return [...of(HERE), ...of(`${ROOT}tests/serve/`), ...of(`${ROOT}tests/outbound/`)];
}

// number → the programs with a test of that number; some are written by a small function of the
// program, whose first argument the number is.
function tested() {
  const rows = new Map();
  for (const [folder, name] of programs()) {
    for (const [, number] of read(folder + name).matchAll(/^\s*(?:if \(.*\) |for \(.*\) )?[a-z]\w*\(['`]?(\d+)[,:] /gim)) {
      rows.set(Number(number), (rows.get(Number(number)) ?? new Set()).add(name));
    }
  }
  return rows;
}

const rows = documented(), tests = tested();
test('the document has the whole table', () => {
  const parts = [[1, 90], [129, 137]];
  for (const [first, last] of parts) for (let row = first; row <= last; ++row) assert.ok(rows.has(row), `row ${row} is missing`);
});
for (const [row, places] of rows) {
  test(`row ${row} is tested where the document says`, () => {
    assert.ok(places.length > 0, 'it names no test');
    for (const place of places) {
      if (place.endsWith('.mjs')) assert.ok(tests.get(row)?.has(place), `${place} has no test of that number`);
      else assert.ok(read(`${ROOT}tests/${place}`).length > 0);
    }
    for (const name of tests.get(row) ?? []) assert.ok(places.includes(name), `${name} is not named`);
  });
}
test('no test has a number that the document does not know', () => {
  assert.deepEqual([...tests.keys()].filter((row) => !rows.has(row)), []);
});
