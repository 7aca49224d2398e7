// Runs the program as a user would, within limits of time and memory, and says what came of it.
// AYUMI names the program; without it the one that was built last for development is taken.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = [`${ROOT}build/dev/ayumi`, `${ROOT}build/release/ayumi`];
export const AYUMI = process.env.AYUMI ?? BUILT.find((path) => existsSync(path)) ?? BUILT[0];

// The moment of all builds, so that none depends on the day on which the tests run.
export const NOW = '2026-04-01T00:00:00Z';

const MEMORY = 600 * 1024;  // KiB of address space, stacks of threads included
const CPU = 6;              // seconds, after which a process that never ends is ended
const PATIENCE = 120_000;   // ms; machines that do other things at once are slow

// The shell measures: Node knows only its own time. Descriptor 3 takes what the program says on
// stderr, so that the shell's figures stand alone.
const MEASURED = `ulimit -v "$0" -t ${CPU}; TIMEFORMAT="%U %S"; time "$@" 2>&3 3>&-`;

export function run(args, { cwd, env = {}, memory = MEMORY, before = [], patience = PATIENCE } = {}) {
  const words = ['-c', MEASURED, String(memory), ...before, AYUMI, ...args];
  const child = spawnSync('bash', words, {
    cwd,
    env: { ...withoutOurs(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const [user = NaN, system = NaN] = String(child.output?.[2] ?? '').trim().split('\n').pop().split(' ').map(Number);
  return {
    code: child.status ?? child.signal,
    out: child.output?.[1] ?? Buffer.alloc(0),
    err: child.output?.[3] ?? Buffer.alloc(0),
    cpu: user + system,
  };
}

// What would steer the program must come from the test alone.
function withoutOurs(env) {
  const { SOURCE_DATE_EPOCH, NO_COLOR, LC_ALL, LC_MESSAGES, LANG, ...rest } = env;
  return rest;
}

// 'path:line:column CODE' for each diagnostic, with the suggestion when there is one.
export function told(result) {
  const lines = result.out.toString('utf8').split('\n').filter((line) => line.startsWith('{'));
  return lines.map(JSON.parse).map(({ code, where, suggestion }) =>
    `${where ? `${where.path}:${where.line}:${where.column} ` : ''}${code}${suggestion ? ` ${suggestion}?` : ''}`);
}

export function build(project, { args = [], ...options } = {}) {
  const words = ['build', '-C', project.folder, '--format', 'json', ...args];
  if (!args.includes('--now') && !options.env?.SOURCE_DATE_EPOCH) words.push('--now', NOW);
  return run(words, options);
}
