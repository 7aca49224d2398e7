// The policy that each page carries, as the theme says it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

export function policyOfPages() {
  const layout = readFileSync(join(ROOT, 'themes/default/templates/layout.mustache'), 'utf8');
  const found = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(layout);
  if (!found) throw new Error('layout.mustache has no Content-Security-Policy');
  return found[1];
}
