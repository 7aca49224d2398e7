// The search pages of a generated site with an index of a few known documents, so that what is found
// does not depend on what the portal says at the moment.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ENGLISH, JAPANESE } from '../../search/client/lib/documents.mjs';
import { indexFiles } from '../../search/client/lib/index_files.mjs';

const PAGES = ['index.html', 'ja/index.html', 'en/index.html', 'ja/search/index.html', 'en/search/index.html', 'assets'];
export const CONTENTS = { ja: JAPANESE, en: ENGLISH };
const STUB = '<!DOCTYPE html><html lang="ja"><title>文書</title><h1>文書</h1>';

export function write(folder, path, bytes) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

// Gives the folder; remove(folder) when done.
export function searchableCopy(source, { portable = false, contents = CONTENTS, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ayumi-search-'));
  for (const path of PAGES) cpSync(join(source, path), join(folder, path), { recursive: true });
  for (const [language, content] of Object.entries(contents)) {
    for (const [path, bytes] of indexFiles(content, { portable, termsPerFile: 12, apart: [1, 3], ...options }))
      write(folder, `${language}/search/index/${path}`, bytes);
    for (const { url } of content.documents.slice(0, 10)) {
      const path = `${language}/${url.split('#')[0]}index.html`;
      if (!existsSync(join(folder, path))) write(folder, path, STUB);
    }
  }
  return folder;
}

export const remove = (folder) => rmSync(folder, { recursive: true });
export const manifestOf = (folder, language) => join(folder, `${language}/search/index/manifest.bin`);
export const bytesOf = (path) => readFileSync(path);
