// What is printed: nothing in a file steers a terminal, and no number of mistakes takes long.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { story } from './lib/row.mjs';
import { AYUMI, run, told } from './lib/ayumi.mjs';
import { FOLLOWUP, SITE, TOPICS, TRAINING } from './lib/project.mjs';

// Colour, cursor, title, bell, link, device question, and what turns text around.
const STEERING = ['\x1b[31mred', '\x1b[2J', '\x1b]0;title\x07', '\x1b]8;;http://x\x1b\\', '\x07\x08\x7f', '\x9b31m', '\u009b31m', '\u009d0;x\u009c',
  '\u202eabc', '\u2066abc', '\r\nerror[C999]: planted', '\x1bP$q', '\x05'];
const OURS = /\x1b\[(?:\d+(?:;\d+)*)?m/g;

function steers(bytes) {
  const text = bytes.toString('utf8').replace(OURS, '').replaceAll('\r\n', '\n');
  const found = text.match(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
  return found ? `${JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 20))}` : undefined;
}

// As a person would see it: stderr is a terminal.
function onTerminal(words) {
  const quoted = [AYUMI, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const { NO_COLOR, ...env } = process.env;
  return spawnSync('script', ['--quiet', '--return', '--command', quoted, '/dev/null'], { env: { ...env, TERM: 'xterm' }, stdio: ['ignore', 'pipe', 'pipe'] }).stdout;
}

// Where words of an author can stand that are printed again.
const PLACES = {
  'a name of a file': (project, words) => project.write('content/pages/.keep', '') &&
    writeFileSync(Buffer.from(`${project.at('content/pages')}/${words.replaceAll('/', '')}.ja.md`, 'latin1'), '---\ntitle: x\n---\n'),
  'a name of a folder': (project, words) => mkdirSync(project.at(`content/strategies/${words.replaceAll('/', '')}`), { recursive: true }),
  'a key': (project, words) => project.write(TOPICS, `- {id: a, name: {ja: あ, en: A}}\n- "${escaped(words)}": x\n`),
  'a key, as it is': (project, words) => project.write(TOPICS, `- ${words}: x\n`),
  'an id': (project, words) => project.add(FOLLOWUP, `  - {id: "${escaped(words)}", title: {ja: あ, en: A}}\n`),
  'a reference': (project, words) => project.change(FOLLOWUP, '[mofa]', `["${escaped(words)}"]`),
  'a date, as it is': (project, words) => project.change(FOLLOWUP, '2024-06-20', words),
  'a heading': (project, words) => project.write(TRAINING, `## ${words}\n\n語句\n`),
  'an address': (project, words) => project.add(TRAINING, `\n[a](${words.replace(/\s/g, '')}:x) [b](page:${words})\n`),
  'HTML': (project, words) => project.add(TRAINING, `\n語句 <b title="${words}">\n`),
  'a character reference': (project, words) => project.add(TRAINING, `\n[a](page:${[...words].map((c) => `&#${c.codePointAt(0)};`).join('')})\n`),
  'a template': (project, words) => project.write('themes/own/templates/page.mustache', `{{${words}}} {{>${words}}}`).add(SITE, 'theme: own\n'),
  'a word of the interface': (project, words) => project.write('themes/own/i18n/ja.yaml', `"${escaped(words)}": "{${escaped(words)}"\n`).add(SITE, 'theme: own\n'),
};

function escaped(words) {
  return [...words].map((c) => (c < ' ' || (c >= '\x7f' && c < '\xa0') ? `\\x${c.codePointAt(0).toString(16).padStart(2, '0')}` : c === '"' || c === '\\' ? `\\${c}` : c)).join('');
}

for (const [where, plant] of Object.entries(PLACES)) {
  story('terminal', `nothing steers it from ${where}`, async (project) => {
    const before = new Map([TRAINING, FOLLOWUP, SITE].map((path) => [path, project.read(path)]));
    for (const words of STEERING) {
      plant(project, words);
      for (const form of ['text', 'github']) {
        const plain = run(['check', '-C', project.folder, '--format', form]);
        assert.equal(steers(Buffer.concat([plain.out, plain.err])), undefined, JSON.stringify(words));
      }
      assert.equal(steers(onTerminal(['check', '-C', project.folder])), undefined, JSON.stringify(words));
      for (const [path, text] of before) project.write(path, text);
    }
  });
}
story('terminal', 'nothing steers it from the command line', async (project) => {
  for (const words of STEERING) {
    for (const typed of [['explain', words], [words], ['inspect', words], ['build', `--${words}`], ['check', '-C', words], ['check', '--lang', words],
      ['build', '-C', project.folder, '-o', `/nowhere/${words}`], ['build', '-C', project.folder, '-o', project.at(`x${words.replaceAll('/', '')}`)]]) {
      const result = run(typed);
      assert.equal(steers(Buffer.concat([result.out, result.err])), undefined, JSON.stringify(typed));
    }
  }
});
story('terminal', 'colour is used on a terminal only', async (project) => {
  project.add(SITE, 'titel: x\n');
  assert.match(onTerminal(['check', '-C', project.folder]).toString(), OURS);
  assert.doesNotMatch(run(['check', '-C', project.folder]).err.toString(), /\x1b/);
});

const MANY = 34_000;   // rows with three mistakes
const FEWER = 10_000;  // rows with one
const LOTS = {
  'a line each': Array.from({ length: MANY }, () => '- {zz: 1}\n').join(''),
  'all in one line': `[${Array.from({ length: MANY }, () => '{zz: 1}').join(', ')}]\n`,
  'far from where they were first': Array.from({ length: 2 }, (_, turn) =>
    Array.from({ length: FEWER }, (_, i) => `- {id: t${turn ? FEWER - i : i}, name: {ja: あ, en: A}}\n`).join('')).join(''),
};
for (const [what, text] of Object.entries(LOTS)) {
  for (const form of ['text', 'json', 'github']) {
    story('mistakes', `very many in a file, ${what}, as ${form}`, async (project, t) => {
      project.write(TOPICS, text);
      const result = run(['check', '-C', project.folder, '--format', form]);
      assert.equal(result.code, 1, `${result.err}`.slice(0, 500));
      t.diagnostic(`${result.cpu} s CPU, ${result.out.length + result.err.length} bytes`);
      assert.ok(result.cpu <= 2, `${result.cpu} s CPU`);
      if (form === 'text') {
        assert.ok(result.err.length < 100_000, `${result.err.length} bytes`);
        assert.match(result.err.toString(), /… and \d{4,} more in content\/topics\.yaml/);
      } else {
        assert.ok(result.out.toString().split('\n').length > 9000);
      }
    });
  }
}
story('mistakes', '10,000 names that resemble 10,000 others', async (project, t) => {
  project.write(FOLLOWUP, 'measures:\n' + Array.from({ length: 10_000 }, (_, i) =>
    `  - {id: measure-${i}, title: {ja: あ, en: A}, shares_policy_with: maesure-${i}}\n`).join(''));
  for (const path of ['training.ja.md', 'training.en.md', 'vaccines.ja.md', 'vaccines.en.md']) project.drop(`content/strategies/plan/2023/measures/${path}`);
  const result = run(['check', '-C', project.folder, '--format', 'json']);
  t.diagnostic(`${result.cpu} s CPU`);
  assert.equal(result.code, 1);
  assert.ok(result.cpu <= 1, `${result.cpu} s CPU`);
});
story('mistakes', '20,000 broken links in a text', async (project, t) => {
  project.add(TRAINING, '\n' + '[あ](page:zz) [い](x.csv)\n\n'.repeat(10_000));
  const result = run(['check', '-C', project.folder, '--format', 'json']);
  t.diagnostic(`${result.cpu} s CPU`);
  assert.equal(told(result).length, 20_000);
  assert.ok(result.cpu <= 2, `${result.cpu} s CPU`);
});
