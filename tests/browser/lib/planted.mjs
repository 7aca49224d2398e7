// Copies of fixtures/site with one thing changed, to try the checks on.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { readSite } from './site.mjs';

const FIXTURE = fileURLToPath(new URL('../fixtures/site', import.meta.url));

// change: { file, from, to } replaces each `from` in a file; { file, text } writes one; nothing leaves
// the fixture as it is. Calls work(site) and gives its value; the copy is gone afterwards.
export async function withPlanted(change, work) {
  const folder = mkdtempSync(join(tmpdir(), 'ayumi-checks-'));
  try {
    cpSync(FIXTURE, folder, { recursive: true });
    if (change) plant(folder, change);
    return await work(readSite(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(folder, { file, from, to, text }) {
  const path = join(folder, file);
  if (text === undefined) {
    const before = readFileSync(path, 'utf8');
    assert.ok(before.includes(from), `${file} has no ${from}`);
    text = before.replaceAll(from, to);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// `problems` names the planted fault in one sentence at least.
export function expectFound(problems, says) {
  assert.ok(problems.some((words) => words.includes(says)), `expected "${says}" among:\n${problems.join('\n')}`);
}
