// The recipes for hosts that build by themselves, read by the linters of those hosts, and their own
// commands run on a new portal; and everything in the guides that uploads.
import { describe, test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import assert from 'node:assert/strict';
import { blocksOf } from './lib/blocks.mjs';
import { AYUMI, ROOT } from './lib/places.mjs';
import { temporaryFolder } from './lib/processes.mjs';
import { WORKFLOWS, complaints, newPortal, publishing } from './lib/workflows.mjs';

const ADDRESS = 'https://name.example.org/repository';

// [what is wrong, what becomes what, what the linter must name]
const SPOILT = {
  github: [
    ['a key that no job has', ['runs-on:', 'runs_on:'], /runs_on/],
    ['an action that is not there', ['actions/checkout@v4', 'actions/checkout'], /actions\/checkout/],
    ['a step that no job has', ['steps.', 'steppes.'], /steppes/],
    ['a time that no clock shows', ['cron: "5 ', 'cron: "65 '], /CRON/],
    ['what is no YAML', ['name: ', 'name: [}'], /yaml/i],
  ],
  gitlab: [
    ['a job without a script', ['  script:', '  scripts:'], /script/],
    ['a list that is a word', ['paths: [public]', 'paths: {public: yes}'], /paths/],
    ['what is no YAML', ['image: ', 'image: [}'], /YAML/i],
  ],
};

// Runs what publishes, with an `ayumi` that adds `more` to `ayumi build`.
function publish(workflow, more = '') {
  const bin = temporaryFolder(), folder = newPortal(workflow.host);
  writeFileSync(join(bin, 'ayumi'), `#!/bin/sh\n[ "$1" = build ] || exec "${resolve(AYUMI)}" "$@"\nexec "${resolve(AYUMI)}" "$@" ${more}\n`, { mode: 0o755 });
  const { site, env, commands } = publishing(workflow, ADDRESS);
  assert.ok(commands.some((command) => /^ayumi build/m.test(command)), 'nothing is built');
  const { status, stderr } = spawnSync('sh', ['-ec', commands.join('\n')],
    { cwd: folder, encoding: 'utf8', env: { ...env, PATH: `${bin}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' } });
  return { status, stderr, commands, site: join(folder, site) };
}

for (const workflow of WORKFLOWS)
  describe(workflow.name, () => {
    test('its linter has nothing against it', async () => assert.equal(await complaints(workflow), ''));

    for (const [what, [from, to], named] of SPOILT[workflow.host])
      test(`its linter finds ${what}`, async () => {
        assert.ok(workflow.text.includes(from), `it does not say "${from}"`);
        assert.match(await complaints({ ...workflow, text: workflow.text.replaceAll(from, to) }), named);
      });

    test('what it publishes knows the address that the host gives it', () => {
      const { status, stderr, site } = publish(workflow);
      assert.equal(status, 0, stderr);
      assert.ok(readFileSync(join(site, 'en/index.html'), 'utf8').includes(`rel="canonical" href="${ADDRESS}/en/"`));
      assert.ok(readFileSync(join(site, 'sitemap.xml'), 'utf8').includes(`${ADDRESS}/en/`));
    });

    test('it does not publish a site with drafts', () => {
      const { status, site } = publish(workflow, '--drafts');
      assert.ok(readdirSync(site).includes('DRAFTS.txt'));
      assert.notEqual(status, 0);
    });

    test('it stops at warnings, before anything is built', () => {
      const { commands } = publish(workflow);
      assert.match(commands.join('\n'), /^ayumi check --strict/);
      for (const line of commands.join('\n').split('\n').filter((one) => /^ayumi build/.test(one))) assert.match(line, / --strict/);
    });
  });

// Every block of the guides that sends a site somewhere.
const UPLOADS = /\b(rsync|aws s3 sync|wrangler pages deploy|netlify deploy|upload-pages-artifact)\b|^\s*artifacts:/m;
const guides = ['docs/deploy', 'docs/office/en', 'docs/office/ja']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)));

describe('what the guides upload', () => {
  const uploading = guides.flatMap((page) => blocksOf(readFileSync(join(ROOT, page), 'utf8')).map((block) => ({ page, ...block })))
    .filter(({ text }) => UPLOADS.test(text));
  test('is found', () => assert.ok(new Set(uploading.map(({ page }) => page)).size >= 8));
  for (const { page, line, text } of uploading)
    test(`${page}, line ${line}: is looked at for drafts first`, () => {
      const at = text.search(/test ! -e \S+\/DRAFTS\.txt/);
      assert.ok(at >= 0 && at < text.search(UPLOADS));
    });
});
