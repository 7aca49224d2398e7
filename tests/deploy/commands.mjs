// Every command of the English guide for offices, in its order, in an empty folder. How a block of the
// guide is taken:
//   sh                 each command must end with 0
//   sh exit-N          its last command must end with N
//   sh no-test         not run: a server, an upload
//   yaml|markdown PATH     the file that the guide asks to write; PATH is relative to the portal
//   yaml add PATH          words that it asks to put at the top of a file
//   yaml line PATH         one line, instead of the line with the same key
// The Japanese guide must hold the same commands and files.
import { before, describe, test } from 'node:test';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import assert from 'node:assert/strict';
import { blocksOf } from './lib/blocks.mjs';
import { AYUMI, ROOT } from './lib/places.mjs';
import { temporaryFolder } from './lib/processes.mjs';

const GUIDE = join(ROOT, 'docs/office');
const pages = (language) => readdirSync(join(GUIDE, language)).filter((name) => /^\d-.*\.md$/.test(name)).sort();
const blocks = (language, page) =>
  blocksOf(readFileSync(join(GUIDE, language, page), 'utf8')).filter(({ language: kind, rest }) => kind === 'sh' || rest.length > 0);

let home, folder;
before(() => {
  home = temporaryFolder();
  folder = join(home, 'work');
  mkdirSync(folder);
  mkdirSync(join(home, 'bin'));
  symlinkSync(resolve(AYUMI), join(home, 'bin/ayumi'));
});

// Goes on where the block before has left the shell.
function run({ text, rest }) {
  const wanted = Number(/^exit-(\d)$/.exec(rest[0] ?? '')?.[1] ?? 0);
  const commands = text.trim().split('\n');
  const beforeLast = commands.slice(0, -1).map((line) => `${line} || exit 99\n`).join('');
  const script = `trap 'pwd >"${home}/folder"' EXIT\n${beforeLast}${commands.at(-1)}\n`;
  const env = { PATH: `${home}/bin:${process.env.PATH}`, HOME: home, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  folder = readFileSync(join(home, 'folder'), 'utf8').trim();
  assert.equal(status, wanted, `exit code ${status}, not ${wanted}:\n${text}${stdout}${stderr}`);
}

function write({ text, rest }) {
  const path = join(folder, rest.at(-1));
  if (rest[0] === 'add') {
    writeFileSync(path, text + readFileSync(path, 'utf8'));
    return;
  }
  if (rest[0] === 'line') {
    const [key] = text.split(':');
    const parts = readFileSync(path, 'utf8').split(new RegExp(`^${key}:.*\n`, 'm'));
    assert.equal(parts.length, 2, `${rest.at(-1)} has ${parts.length - 1} lines ${key}`);
    writeFileSync(path, parts.join(text));
    return;
  }
  assert.ok(existsSync(dirname(path)), `the guide says to write ${rest.at(-1)}, but there is no such folder`);
  writeFileSync(path, text);
}

for (const page of pages('en'))
  describe(page, () => {
    for (const block of blocks('en', page))
      test(`line ${block.line}: ${block.text.split('\n')[0]}`, () => {
        if (block.language !== 'sh') write(block);
        else if (block.rest[0] !== 'no-test') run(block);
      });
  });

describe('both guides', () => {
  test('have the same pages', () => assert.deepEqual(pages('ja'), pages('en')));
  for (const page of pages('en')) {
    test(`${page}: have the same commands`, () => {
      // What a file says may be in the reader's language; what is typed and where it goes may not.
      const typed = (language) => blocks(language, page).map(({ language: kind, rest, text }) => [kind, ...rest, kind === 'sh' ? text : '']);
      assert.deepEqual(typed('ja'), typed('en'));
    });
  }
  for (const language of ['en', 'ja'])
    test(`${language}: links lead somewhere`, () => {
      for (const page of ['README.md', ...pages(language)]) {
        const text = readFileSync(join(GUIDE, language, page), 'utf8').replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
        for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
          assert.ok(existsSync(join(GUIDE, language, target)), `${page} links to ${target}`);
      }
    });
});
