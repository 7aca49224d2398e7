// The search scripts as a browser has them, in Node: lunr, the analyser and the client's files, which
// stand in one script on the site.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../themes/default/search/', import.meta.url));
const require = createRequire(import.meta.url);

export const LUNR = process.env.AYUMI_LUNR_JS ?? '/usr/share/javascript/lunr/lunr.js';
export const lunr = require(LUNR);
export const api = require(`${FOLDER}analyser.js`)(lunr);

globalThis.self ??= globalThis;
for (const name of readdirSync(FOLDER).sort()) if (name !== 'analyser.js') require(FOLDER + name);
export const search = globalThis.ayumiSearch;

// All in one, in the order in which the site has them.
export function wholeScript() {
  const small = LUNR.replace(/\.js$/, '.min.js');
  const paths = [small, `${FOLDER}../static/site.js`, ...readdirSync(FOLDER).sort().map((name) => FOLDER + name)];
  return paths.map((path) => readFileSync(path, 'utf8')).join('\n');
}
