// The manual page and the completions for bash, made of what the program says of itself.
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import assert from 'node:assert/strict';
import { AYUMI, ROOT } from './lib/places.mjs';
import { temporaryFolder } from './lib/processes.mjs';

function output(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' } });
  assert.equal(status, 0, error?.message ?? stderr);
  return stdout;
}

const help = output(AYUMI, '--help', '--lang', 'en');
const verbs = help.split(/^Subcommands:\n/m)[1].match(/^ {2}\S+/gm).map((line) => line.trim());
const flags = help.match(/--[a-z-]+/g);

test('the manual page has every verb and every option, in English whatever the surroundings', () => {
  const page = output(join(ROOT, 'scripts/man'), AYUMI);
  assert.ok(verbs.length >= 5 && flags.length >= 10);
  for (const verb of verbs) assert.match(page, new RegExp(`^\\.SS "ayumi ${verb}\\b`, 'm'));
  for (const flag of flags) assert.ok(page.includes(flag.replaceAll('-', '\\-')), flag);
  assert.doesNotMatch(page, /[^\x00-\x7f]/);
  // What CLI11 appends to a type is for programmers.
  assert.doesNotMatch(page, /INT in|->/);
  const orders = page.match(/^[.'].*/gm).filter((line) => !/^\.(TH|SH|SS|TP|B|I|RI)\b/.test(line));
  assert.deepEqual(orders, []);
});

test('bash completes verbs, options, values and codes', () => {
  const home = temporaryFolder();
  symlinkSync(resolve(AYUMI), join(home, 'ayumi'));
  writeFileSync(join(home, 'completions'), output(join(ROOT, 'scripts/completions'), AYUMI));
  const completed = (...words) => {
    const script = `compopt() { :; }; . "${home}/completions"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ayumi; echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'ayumi', ...words],
      { encoding: 'utf8', env: { ...process.env, PATH: `${home}:${process.env.PATH}` } });
    assert.equal(stderr, '');
    return stdout.trim().split(' ');
  };
  assert.deepEqual(completed(''), [...new Set(completed(''))]);
  for (const verb of verbs) assert.ok(completed('').includes(verb), verb);
  assert.deepEqual(completed('bu'), ['build']);
  assert.deepEqual(completed('build', '--str'), ['--strict']);
  assert.deepEqual(completed('build', '--format', ''), ['text', 'json', 'github']);
  assert.ok(completed('serve', '--p').includes('--port'));
  assert.ok(!completed('build', '--p').includes('--port'));
  assert.deepEqual(completed('explain', 'C012'), ['C012']);
  assert.ok(!completed('build', '').includes('build'));
});
