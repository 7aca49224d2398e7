// How the client loads the files of an index: what it asks the host for, and what it makes of answers.
import { afterEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { api, lunr, search } from './lib/browser_files.mjs';

const VERSIONS = { lunr: lunr.version, analyser: api.version };
const ADDRESS = 'https://example.org/a/ja/search/index/manifest.bin';
const SET = '0123456789abcdef';
const MANIFEST = { format: 1, ...VERSIONS, set: SET, documents: 1, textsEvery: 8, terms: [], apart: [], synonyms: [] };
const same = (json) => json;

const real = globalThis.fetch;
afterEach(() => { globalThis.fetch = real; });

// A host with these files; an answer is a value, bytes, or a status. Gives what it is asked for.
function hosting(files) {
  const asked = [];
  globalThis.fetch = async (url, options = {}) => {
    const path = url.replace('https://example.org/a/ja/search/index/', '');
    asked.push(options.cache ? `${path} ${options.cache}` : path);
    const answer = files[path];
    if (typeof answer === 'number') return new Response('<h1>404', { status: answer });
    return new Response(answer instanceof Uint8Array ? answer : gzipSync(JSON.stringify(answer)));
  };
  return asked;
}
const opened = () => search.openParts(ADDRESS, VERSIONS);

test('each file is asked for once, the manifest past caches', async () => {
  const asked = hosting({ 'manifest.bin': MANIFEST, [`${SET}/documents.bin`]: [1] });
  const parts = opened();
  assert.deepEqual(await Promise.all([parts.manifest(), parts.manifest()]), [MANIFEST, MANIFEST]);
  for (const part of await Promise.all([parts.part(SET, 'documents', same), parts.part(SET, 'documents', same)])) assert.deepEqual(part, [1]);
  assert.deepEqual(asked, ['manifest.bin no-cache', `${SET}/documents.bin`]);
  assert.equal(parts.root, 'https://example.org/a/ja/');
});

test('beginning anew asks for the manifest itself, and for files of the new set', async () => {
  const asked = hosting({ 'manifest.bin': MANIFEST, [`${SET}/documents.bin`]: 404 });
  const parts = opened();
  await parts.manifest();
  await assert.rejects(parts.part(SET, 'documents', same), search.Gone);
  await parts.renew();
  assert.deepEqual(asked, ['manifest.bin no-cache', `${SET}/documents.bin`, 'manifest.bin reload']);
});

test('what failed is tried again', async () => {
  const files = { 'manifest.bin': 503 };
  hosting(files);
  const parts = opened();
  await assert.rejects(parts.manifest());
  files['manifest.bin'] = MANIFEST;
  assert.equal((await parts.manifest()).set, SET);
});

describe('an answer', () => {
  const packed = gzipSync(JSON.stringify(MANIFEST));
  const ROWS = [
    ['compressed', packed, true],
    ['plain', Buffer.from(JSON.stringify(MANIFEST)), true],
    ['cut off', packed.subarray(0, packed.length - 12), false],
    ['with a wrong sum', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]), false],
    ['empty', Buffer.alloc(0), false],
    ['a page', Buffer.from('<!DOCTYPE html>'), false],
    ['null', null, false],
    ...Object.entries({ format: 2, lunr: '2.3.8', analyser: api.version + 1, set: '../../../evil', documents: 'x', textsEvery: 0, terms: {}, apart: null })
      .map(([key, value]) => [`with ${key} ${JSON.stringify(value)}`, { ...MANIFEST, [key]: value }, false]),
  ];
  for (const [what, answer, good] of ROWS)
    test(`${what}: ${good ? 'read' : 'refused'}`, async () => {
      hosting({ 'manifest.bin': answer });
      if (good) assert.deepEqual(await opened().manifest(), MANIFEST);
      else await assert.rejects(opened().manifest());
    });
});
