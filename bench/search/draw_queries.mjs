// usage: draw_queries.mjs SITE: draws the queries of queries.json anew, but for those of everyday, which
// are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES, openIndex, readDocuments, readNames } from './documents.mjs';
import { drawn } from './draw.mjs';

const FILE = new URL('queries.json', import.meta.url);
const SEED = 2024;

const queries = JSON.parse(readFileSync(FILE, 'utf8'));
for (const language of LANGUAGES) {
  const index = openIndex(process.argv[2], language);
  const { everyday } = queries[language];
  queries[language] = { everyday, ...drawn(readDocuments(index), readNames(index), language, SEED) };
}
writeFileSync(FILE, `${JSON.stringify(queries, null, 1)}\n`);
