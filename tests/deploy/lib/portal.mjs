// A built portal to be served, with the kinds of files that hosts like to spoil.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './processes.mjs';
import { AYUMI, ROOT } from './places.mjs';

export const PORTAL = 'tests/portals/a-city-tracks-its-climate-plan-in-three-languages';
const NOW = '2026-04-01T00:00:00Z';
const words = (text) => gzipSync(JSON.stringify({ text: text.repeat(50) }));

// Put in beside what the generator makes, so that these files are there whatever it makes.
export const PLANTED = {
  'en/search/index/manifest.bin': words('manifest'),
  'en/search/index/0123456789abcdef/terms-0.bin': words('terms'),
  'assets/planted.0123456789ab.js': Buffer.from('"use strict";\n'),
  'assets/planted.js': Buffer.from('"use strict";\n'),
  '.hidden/letter.txt': Buffer.from('not for readers'),
};

export function builtPortal(prefix) {
  const folder = join(temporaryFolder(), 'site');
  const args = ['build', '-C', join(ROOT, PORTAL), '-o', folder, '--now', NOW, '--base-url', `https://portal.example.org${prefix}`];
  const { status, stderr, error } = spawnSync(AYUMI, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${AYUMI} ${args.join(' ')}: ${error?.message ?? stderr}`);
  const hasSearch = existsSync(join(folder, 'en/search/index/manifest.bin'));
  return { folder, prefix, hasSearch };
}

export function plant(folder) {
  for (const [path, bytes] of Object.entries(PLANTED)) {
    if (existsSync(join(folder, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
