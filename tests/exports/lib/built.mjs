// The portals whose data are tried, built anew: the project's own, and one in three languages with a
// fiscal year of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSite } from '../../browser/lib/site.mjs';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const AYUMI = process.env.AYUMI ?? `${ROOT}build/dev/ayumi`;
const NOW = '2026-04-01T00:00:00Z';

export const PORTALS = { own: '.', city: 'tests/portals/a-city-tracks-its-climate-plan-in-three-languages' };
export const FORMS = { 'on a server': [], portable: ['--portable'], 'in a folder of a host': ['--base-url', 'https://other.example/a/b/'] };

const temporary = mkdtempSync(join(tmpdir(), 'ayumi-exports-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
let count = 0;

// { folder, files, pages } as readSite gives it, and bytes(path).
export function built(portal, args = [], environment = {}) {
  const folder = join(temporary, `site${count += 1}`);
  const words = ['build', '-C', resolve(ROOT, portal), '-o', folder, ...(args.includes('--now') ? [] : ['--now', NOW]), ...args];
  const { status, stderr, error } = spawnSync(AYUMI, words, { encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`${AYUMI} ${words.join(' ')}: ${error?.message ?? stderr}`);
  const bytes = (path) => readFileSync(join(folder, path));
  return { ...readSite(folder), bytes, json: (path) => JSON.parse(bytes(path)) };
}
