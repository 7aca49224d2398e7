// What the recipes of docs/deploy hand to people without a server to try it on.
import { test } from 'node:test';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { readSite } from '../browser/lib/site.mjs';
import { blocksOf } from './lib/blocks.mjs';
import { policyOfPages } from './lib/headers.mjs';
import { AYUMI, ROOT, recipe } from './lib/places.mjs';
import { PORTAL, builtPortal } from './lib/portal.mjs';
import { temporaryFolder } from './lib/processes.mjs';

const block = (page, language, index = 0) => blocksOf(recipe(page)).filter((one) => one.language === language)[index].text;

test('the policy of every recipe is that of the pages, and no frames', () => {
  const policy = `${policyOfPages()}; frame-ancestors 'none'`;
  for (const file of ['nginx.conf', 'apache.conf', '_headers'])
    assert.ok(recipe(file).includes(policy), `${file} has another policy than layout.mustache`);
});

test('every recipe lets the scripts of other sites read the data', () => {
  for (const file of ['nginx.conf', 'apache.conf', '_headers'])
    assert.ok(recipe(file).includes('Access-Control-Allow-Origin'), file);
  assert.match(recipe('_headers'), /^\/data\/\*\n  Access-Control-Allow-Origin: \*$/m);
});

test('links between the recipes lead somewhere', () => {
  const folder = join(ROOT, 'docs/deploy');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
    for (const [, target] of recipe(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
      assert.ok(/^https?:/.test(target) || existsSync(join(folder, target)), `${file} links to ${target}`);
});

test('_headers is published with the site when it lies in static/', () => {
  const project = join(temporaryFolder(), 'portal');
  cpSync(join(ROOT, PORTAL), project, { recursive: true });
  mkdirSync(join(project, 'static'), { recursive: true });
  cpSync(join(ROOT, 'docs/deploy/_headers'), join(project, 'static/_headers'));
  const built = spawnSync(AYUMI, ['build', '-C', project, '--now', '2026-04-01T00:00:00Z'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  assert.equal(readFileSync(join(project, 'site/_headers'), 'utf8'), recipe('_headers'));
});

test('the function for stores finds pages and adds slashes', () => {
  const handler = Function(`${block('s3.md', 'js')}; return handler;`)();
  const asked = (uri, querystring = {}) => handler({ request: { uri, querystring } });
  for (const [uri, file] of [['/', '/index.html'], ['/en/about/', '/en/about/index.html'],
    ['/assets/style.8c6be51f1bc8.css', '/assets/style.8c6be51f1bc8.css'], ['/en/search/index/manifest.bin', '/en/search/index/manifest.bin']])
    assert.equal(asked(uri).uri, file);
  assert.deepEqual(asked('/en/about').headers.location, { value: '/en/about/' });
  assert.equal(asked('/en/about').statusCode, 301);
  assert.equal(asked('/en/search', { q: { value: 'heat%20map' }, year: { value: '2023' } }).headers.location.value,
    '/en/search/?q=heat%20map&year=2023');
});

// Pages of `folder` that name a style sheet or script that is not there.
function pagesWithoutParts(folder) {
  const site = readSite(folder);
  return [...site.pages.values()].flatMap((page) =>
    page.links
      .filter((link) => link.tag === 'script' || (link.tag === 'link' && link.rel.includes('stylesheet')))
      .map((link) => new URL(link.target, `http://site.invalid/${page.path}`).pathname.slice(1))
      .filter((path) => !site.files.has(path))
      .map((path) => `${page.path}: ${path}`));
}

test('at no step of an upload a page names what is not there, and at the end both are the same', () => {
  const { folder } = builtPortal('/');
  const home = temporaryFolder();
  const [published, next] = [join(home, 'published'), join(home, 'site')];
  cpSync(folder, published, { recursive: true });
  cpSync(folder, next, { recursive: true });
  renewed(next);
  writeFileSync(join(published, 'gone.html'), '<!DOCTYPE html><title>Gone</title>');
  const steps = block('folder.md', 'sh').trim().split('\n');
  assert.equal(steps.shift(), 'test ! -e site/DRAFTS.txt || exit 1');
  assert.equal(steps.length, 3);
  for (const step of steps) {
    const command = step.replace('user@host:/srv/portal/', `${published}/`);
    assert.notEqual(command, step);
    assert.equal(spawnSync('sh', ['-c', command], { cwd: home, stdio: 'inherit' }).status, 0, step);
    assert.deepEqual(pagesWithoutParts(published), [], step);
    assert.ok(step === steps.at(-1) || existsSync(join(published, 'gone.html')), 'something is removed before the last step');
  }
  assert.equal(spawnSync('diff', ['-r', published, next], { stdio: 'inherit' }).status, 0);
});

// The same site with another style sheet, under another name.
function renewed(folder) {
  const style = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('style.'));
  const other = 'style.0123456789ab.css';
  for (const path of readSite(folder).pages.keys())
    writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replaceAll(style, other));
  writeFileSync(join(folder, 'assets', other), 'body { color: black }\n');
  spawnSync('rm', [join(folder, 'assets', style)]);
}
