// A folder as a map of relative path → SHA-256, links and mode included; for comparing sites.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export function tree(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    const mode = (lstatSync(path).mode & 0o777).toString(8);
    if (entry.isSymbolicLink()) files.set(name, `link ${readlinkSync(path)}`);
    else if (entry.isFile()) files.set(name, `${mode} ${sha256(readFileSync(path))}`);
    else files.set(`${name}/`, mode);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// One word for a whole site.
export const fingerprint = (folder) => sha256(JSON.stringify([...tree(folder)]));

export const filesOf = (folder) => [...tree(folder).keys()].filter((name) => !name.endsWith('/'));

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
