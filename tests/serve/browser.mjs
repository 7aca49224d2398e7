// What a person sees in a browser while the content changes.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { FOLLOWUP, SITE, TRAINING } from '../faults/lib/project.mjs';
import { launch, listen } from '../browser/lib/chromium.mjs';
import { story, until } from './lib/preview.mjs';

let chromium;
before(async () => { chromium = await launch(); });
after(() => chromium?.close());

async function open(preview, path, t) {
  const context = await chromium.newContext({ viewport: { width: 800, height: 400 } });
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = listen(page, new URL('/', preview.address).href);
  // Whoever leaves a page breaks its stream off.
  const told = () => complaints.filter((words) => !/failed: .*\/\.ayumi\/events$/.test(words));
  const loads = [];
  page.on('load', () => loads.push(page.url()));
  await page.goto(preview.at(path));
  // The stream is open when the server has answered it.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('preview.js')));
  return { page, told, loads };
}

const long = (word) => `## 取組状況\n\n${word}を育てた。\n\n${'長い文章。\n\n'.repeat(200)}終わり。\n`;
const overlay = (page) => page.locator('ayumi-problems');

story('a page is reloaded where it was', async (preview, project, t) => {
  const { page, told, loads } = await open(preview, 'ja/plan/2023/training/', t);
  await page.evaluate(() => window.scrollTo(0, 1500));
  assert.equal(await page.evaluate(() => window.scrollY), 1500);
  project.write(TRAINING, long('百人'));
  await page.getByText('百人を育てた').waitFor();
  await until(async () => await page.evaluate(() => window.scrollY) === 1500, 'the page is where it was');
  assert.equal(loads.length, 2);
  assert.deepEqual(told(), []);
}, { prepare: (project) => project.write(TRAINING, long('九十人')) });

story('a stylesheet is swapped without reloading', async (preview, project, t) => {
  const { page, told, loads } = await open(preview, 'ja/', t);
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
  assert.equal(await colour(), 'rgb(255, 0, 0)');
  await page.evaluate(() => { window.mark = 1; });
  for (const [name, value] of [['green', 'rgb(0, 128, 0)'], ['blue', 'rgb(0, 0, 255)'], ['black', 'rgb(0, 0, 0)']]) {
    project.write('themes/default/static/style.css', `body { color: ${name} }\n`);
    await until(async () => await colour() === value, `the page is ${name}`);
  }
  await until(async () => await page.locator('link[rel=stylesheet]').count() === 1, 'former stylesheets are gone');
  assert.equal(await page.evaluate(() => window.mark), 1);
  assert.equal(loads.length, 1);
  assert.deepEqual(told(), []);
}, { prepare: (project) => project.write('themes/default/static/style.css', 'body { color: red }\n') });

story('mistakes are shown over the page, and go when they are mended', async (preview, project, t) => {
  const { page, told, loads } = await open(preview, 'ja/plan/2023/training/', t);
  project.change(TRAINING, '九十人', '[<img src=x>](topic:nowhere)');
  await overlay(page).getByText('training.ja.md:3:').waitFor();
  assert.match(await overlay(page).getByRole('alert').innerText(), /The content has mistakes[\s\S]*error\[/);
  assert.equal(await overlay(page).locator('img').count(), 0);
  assert.equal(loads.length, 1);
  await overlay(page).getByRole('button', { name: 'Close' }).click();
  assert.equal(await overlay(page).count(), 0);
  project.change(TRAINING, '[<img src=x>](topic:nowhere)', '八十人');
  await page.getByText('八十人を育てた').waitFor();
  assert.equal(await overlay(page).count(), 0);
  assert.deepEqual(told(), []);
});

story('mistakes are shown on pages that do not exist as well, and such a page comes', async (preview, project, t) => {
  const { page } = await open(preview, 'en/new/', t);
  assert.match(await page.title(), /見つかりません/);
  project.add(SITE, 'mistake: 1\n');
  await overlay(page).getByText('site.yaml').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await overlay(page).count(), 0);
  project.change(SITE, 'mistake: 1\n', '').write('content/pages/new.en.md', '---\ntitle: Brand new\n---\n\nWords.\n');
  await page.getByRole('heading', { name: 'Brand new' }).waitFor();
});

story('a portal that starts with mistakes shows them until they are mended', async (preview, project, t) => {
  const { page, loads } = await open(preview, '/', t);
  await page.getByText('site.yaml').waitFor();
  project.add(FOLLOWUP, 'mistake: 2\n');
  await page.getByText('followup.yaml').waitFor();
  assert.equal(loads.length, 1);
  project.change(FOLLOWUP, 'mistake: 2\n', '').change(SITE, 'mistake: 1\n', '');
  await page.waitForURL(preview.at('/portal/'));
  await page.getByText('歩みの例').first().waitFor();
}, { prepare: (project) => project.add(SITE, 'mistake: 1\n') });

story('what changed while nobody looked is seen on return', async (preview, project, t) => {
  const { page, loads } = await open(preview, 'ja/plan/2023/training/', t);
  // Six pages that keep their streams would be all that a browser asks of one host.
  const others = [];
  for (let i = 0; i < 6; ++i) others.push(await open(preview, 'en/', t));
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  project.change(TRAINING, '九十人', '百人');
  await until(async () => (await preview.get('ja/plan/2023/training/')).text.includes('百人'), 'the change is read');
  assert.equal(loads.length, 1);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByText('百人を育てた').waitFor();
  assert.ok(others.every((other) => other.told().length === 0));
});

story('a page that outlives the preview reloads with the next one', async (preview, project, t) => {
  const { page, loads } = await open(preview, 'ja/', t);
  const { port } = preview;
  await preview.stop();
  project.change(SITE, 'ja: 歩みの例', 'ja: 別の例');
  const { Preview } = await import('./lib/preview.mjs');
  const second = await Preview.of(project, { args: ['--port', String(port)] });
  t.after(() => second.stop());
  await page.getByText('別の例').first().waitFor();
  assert.equal(loads.length, 2);
});
