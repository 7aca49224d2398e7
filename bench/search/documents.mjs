// What a built site has published for its search, as plain documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const LANGUAGES = ['ja', 'en'];

// {manifest, read}: read(name) gives the JSON of "documents", "terms-12" …
export function openIndex(site, language) {
  const folder = join(site, language, 'search/index');
  const json = (path) => JSON.parse(gunzipSync(readFileSync(join(folder, `${path}.bin`))));
  const manifest = json('manifest');
  return { manifest, read: (name) => (name === 'manifest' ? manifest : json(`${manifest.set}/${name}`)) };
}

// [{number, title, kind, summary, body}]
export function readDocuments({ manifest, read }) {
  const { title, kind, tables } = read('documents');
  const texts = [];
  for (let file = 0; file * manifest.textsEvery < manifest.documents; file += 1) texts.push(read(`texts-${file}`));
  return kind.map((one, number) => {
    const { first, summary, body } = texts[Math.floor(number / manifest.textsEvery)];
    return { number, title: title.of[title.at[number]] ?? '', kind: tables.kinds[one]?.id, summary: summary[number - first], body: body[number - first] };
  });
}

// Names by which readers may look: of organisations, topics and pillars.
export function readNames({ read }) {
  const { organizations, topics, pillars } = read('facets').tables;
  return [...organizations, ...topics, ...pillars].map(({ label }) => label);
}
