// Where things are, and which program is tried: AYUMI, else what was built last for development.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const AYUMI = process.env.AYUMI ?? join(ROOT, 'build/dev/ayumi');
export const recipe = (name) => readFileSync(join(ROOT, 'docs/deploy', name), 'utf8');
