// What happens on the real disk reaches the browser, and what it then sees is what would be
// published.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { FOLLOWUP, SITE, TRAINING } from '../faults/lib/project.mjs';
import { build } from '../faults/lib/ayumi.mjs';
import { filesOf } from '../faults/lib/tree.mjs';
import { Events, Preview, story, until } from './lib/preview.mjs';

const TRAINING_EN = TRAINING.replace('.ja.', '.en.');

const SCRIPT = /<script src="[^"]*" defer data-ayumi-pages="[^"]*" data-ayumi-stylesheet="[^"]*"><\/script>\n/;
const asPublished = (page) => page.replace(SCRIPT, '');

// The files of the site that the preview does not show as a build writes them.
async function differences(preview, project) {
  rmSync(project.at('site'), { recursive: true, force: true });
  const { code } = build(project);
  if (code !== 0) return ['the project has mistakes'];
  const wrong = [];
  for (const name of filesOf(project.at('site'))) {
    if (name === '.ayumi-manifest.json') continue;
    const shown = await preview.get(name.split('/').map(encodeURIComponent).join('/'));
    const same = name.endsWith('.html')
      ? asPublished(shown.text) === readFileSync(project.at(`site/${name}`), 'utf8')
      : shown.bytes.equals(readFileSync(project.at(`site/${name}`)));
    if (!same) wrong.push(name);
  }
  return wrong;
}

const sign = (width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"/>\n`;
const LOGO = 'logo: {file: static/sign.svg, alt: {ja: 印, en: Sign}}\n';

// [what, what somebody does]
const DEEDS = [
  ['a text is written', (project) => project.change(TRAINING, '九十人', '百人')],
  ['a text is replaced by a new file, as editors save', (project) => {
    const text = project.read(TRAINING);
    writeFileSync(`${project.at(TRAINING)}.tmp~`, text.replace('九十人', '百一人'));
    renameSync(`${project.at(TRAINING)}.tmp~`, project.at(TRAINING));
  }],
  ['a row is added', (project) => project.add(FOLLOWUP, '  - {id: new, title: {ja: 新, en: New}}\n')],
  ['a text goes', (project) => project.drop(TRAINING)],
  ['a page comes', (project) => project.write('content/pages/new.en.md', '---\ntitle: New\n---\n\nWords.\n')],
  ['a page gets another name', (project) => renameSync(project.at('content/pages/about.en.md'), project.at('content/pages/imprint.en.md'))],
  ['a strategy is renamed', (project) => renameSync(project.at('content/strategies/plan'), project.at('content/strategies/scheme'))],
  ['a year is copied', (project) => {
    project.write('content/strategies/plan/2024/followup.yaml', project.read(FOLLOWUP));
  }],
  ['the first static file comes', (project) => project.write('static/a/b/c.txt', 'c')],
  ['a theme comes', (project) => project.write('themes/default/static/style.css', 'a { color: red }\n')],
  ['values of the theme come', (project) => project.write('themes/default/static/values.css', ':root { --accent: #005f73 }\n')],
  ['colours come', (project) => project.add(SITE, 'colours: {accent: {light: "#005f73", dark: "#9ad8e6"}}\n')],
  ['a logo comes', (project) => project.write('static/sign.svg', sign(20)).add(SITE, LOGO)],
  ['a template changes', (project) => project.write('themes/default/templates/parts/footer.mustache', '<footer>Own</footer>\n')],
  ['content/ is exchanged for another', (project) => {
    const copy = project.at('other');
    mkdirSync(copy);
    renameSync(project.at('content'), project.at('old'));
    rmSync(copy, { recursive: true });
    renameSync(project.at('old'), project.at('content'));
    project.change(SITE, 'en: Steps', 'en: Others');
  }],
  ['a mistake is made and mended', (project) => { project.add(SITE, 'mistake: 1\n'); project.change(SITE, 'mistake: 1\n', '# none\n'); }],
];

for (const poll of [false, true]) {
  for (const [what, deed] of DEEDS) {
    if (poll && !/written|renamed|static/.test(what)) continue;
    story(`${what}${poll ? ', looked for' : ''}`, async (preview, project) => {
      const events = await Events.of(preview);
      const first = events.last.pages;
      deed(project);
      await until(() => events.last.pages !== first && events.last.problems === '', 'the change is told');
      await until(async () => (await differences(preview, project)).length === 0, 'the preview shows what a build publishes');
      assert.ok(filesOf(project.at('site')).length > 30);
      events.close();
    }, { args: ['--port', '0', ...(poll ? ['--poll'] : [])] });
  }
}

story('nothing is written', async (preview, project) => {
  const events = await Events.of(preview);
  project.add(TRAINING, '\n追記。\n');
  await events.next(1);
  await preview.get('ja/');
  assert.ok(!existsSync(project.at('site')));
  events.close();
});

story('a mistake is told at once, the last state stays, and the mended one follows', async (preview, project) => {
  const events = await Events.of(preview);
  const { pages } = events.last;
  project.change(TRAINING, '九十人', '[九十人](topic:nowhere)');
  await until(() => events.last.problems !== '', 'the mistake is told');
  assert.equal(events.last.pages, pages);
  assert.match(events.last.problems, /error\[P002\].*\n +--> content\/strategies\/plan\/2023\/measures\/training\.ja\.md:3:/);
  assert.match((await preview.get('ja/plan/2023/training/')).text, /九十人を育てた/);
  project.change(TRAINING, '[九十人](topic:nowhere)', '八十人');
  await until(() => events.last.problems === '', 'it is mended');
  assert.notEqual(events.last.pages, pages);
  assert.match((await preview.get('ja/plan/2023/training/')).text, /八十人を育てた/);
  events.close();
});

story('a portal that starts with mistakes is shown as soon as they are mended', async (preview, project) => {
  const events = await Events.of(preview);
  assert.notEqual(events.last.problems, '');
  const page = await preview.get('/portal/ja/');
  assert.equal(page.status, 503);
  assert.match(page.text, /site\.yaml/);
  project.change(SITE, 'mistake: 1\n', '');
  await until(() => events.last.problems === '', 'it is mended');
  assert.equal((await preview.get('/portal/ja/')).status, 200);
  events.close();
}, { prepare: (project) => project.add(SITE, 'mistake: 1\n') });

story('the stylesheet alone is told as such', async (preview, project) => {
  const events = await Events.of(preview);
  const first = events.last;
  project.write('themes/default/static/style.css', 'a { color: blue }\n');
  const second = await events.next(1);
  assert.equal(second.pages, first.pages);
  assert.notEqual(second.stylesheet, first.stylesheet);
  assert.equal((await preview.get(second.stylesheet)).text, 'a { color: blue }\n');
  events.close();
}, { prepare: (project) => project.write('themes/default/static/style.css', 'a { color: red }\n') });

for (const part of ['values.css', 'logo.css']) {
  story(`${part}, a part of the stylesheet, is told as the stylesheet`, async (preview, project) => {
    const events = await Events.of(preview);
    const first = events.last;
    project.write(`themes/default/static/${part}`, 'a { color: blue }\n');
    const second = await events.next(1);
    assert.equal(second.pages, first.pages);
    assert.notEqual(second.stylesheet, first.stylesheet);
    assert.match((await preview.get(second.stylesheet)).text, /a \{ color: blue \}/);
    events.close();
  }, { prepare: (project) => project.write('static/sign.svg', sign(20)).add(SITE, LOGO)
    .write(`themes/default/static/${part}`, 'a { color: red }\n') });
}

story('a logo of another size is shown in it', async (preview, project) => {
  const events = await Events.of(preview);
  const first = events.last.pages;
  assert.match((await preview.get('ja/')).text, /sign\.svg[^>]*width="20"/);
  project.write('static/sign.svg', sign(40));
  await until(() => events.last.pages !== first, 'the change is told');
  assert.match((await preview.get('ja/')).text, /sign\.svg[^>]*width="40"/);
  events.close();
}, { prepare: (project) => project.write('static/sign.svg', sign(20)).add(SITE, LOGO) });

story('what is under embargo is shown with --drafts alone', async (preview, project) => {
  assert.match((await preview.get('ja/plan/2023/')).text, /研修/);
  const public_ = await Preview.of(project);
  assert.equal((await public_.get('ja/plan/2023/')).status, 404);
  await public_.stop();
}, { args: ['--port', '0', '--drafts'], prepare: (project) => project.add(FOLLOWUP, 'publish_at: 2099-01-01T00:00:00Z\n') });

story('many changes at once are told in few messages, and nothing is missed', async (preview, project) => {
  const events = await Events.of(preview);
  for (let i = 0; i < 300; ++i) {
    project.write(TRAINING, `## 取組状況\n\n${i}人を育てた。\n`);
    if (i % 50 === 0) await sleep(10);
  }
  await until(async () => (await preview.get('ja/plan/2023/training/')).text.includes('299人を育てた'), 'the last one is shown');
  assert.ok(events.states.length < 300, `${events.states.length}`);
  events.close();
});

story('memory does not grow with the number of changes', async (preview, project) => {
  const events = await Events.of(preview);
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${preview.child.pid}/status`, 'utf8'))[1]);
  const change = async (i) => {
    const { length } = events.states;
    project.write(TRAINING, `## 取組状況\n\n${i}人を育てた。\n`);
    await events.next(length);
  };
  const count = Number(process.env.AYUMI_RELOADS ?? 120);
  for (let i = 0; i < count / 2; ++i) await change(i);
  const half = memory();
  for (let i = 0; i < count / 2; ++i) await change(i);
  const whole = memory();
  assert.ok(whole - half < 4096, `${half} KiB, then ${whole} KiB`);
  events.close();
});

// What a translation of the text as it is now records.
const hashOf = (project) => createHash('sha256').update(project.read(TRAINING).normalize('NFC').trim()).digest('hex').slice(0, 16);

// The same deeds in any order, on one project.
story('after any edits the preview shows what a build publishes', async (preview, project) => {
  let seed = 20260401;
  const pick = (count) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % count; };
  const pages = ['a', 'b', 'c'].map((name) => `content/pages/${name}.en.md`);
  const acts = [
    () => project.write(TRAINING, `## 取組状況\n\n${pick(1000)}人。\n`),
    () => project.write(pages[pick(3)], `---\ntitle: T${pick(100)}\n---\n\nWords ${pick(100)}.\n`),
    () => rmSync(project.at(pages[pick(3)]), { force: true }),
    () => { const from = project.at(pages[pick(3)]); if (existsSync(from)) renameSync(from, project.at(pages[pick(3)])); },
    () => project.write(TRAINING, `## 無い欄\n\n${pick(1000)}人。\n`),
    () => project.write(`static/s${pick(3)}/x.txt`, `${pick(1000)}`),
    () => rmSync(project.at(`static/s${pick(3)}`), { recursive: true, force: true }),
    () => project.write('themes/default/static/style.css', `a { color: #${pick(1000)} }\n`),
    () => project.write('content/topics.yaml', `- {id: t, name: {ja: 題${pick(100)}, en: T${pick(100)}}}\n`),
    () => project.write(TRAINING, Buffer.from([0x23, 0x23, 0x20, 0xff, 0x0a])),
    () => project.write(TRAINING, '## 取組状況\n'),
    () => project.write('content/pages/about.en.md', `---\ntitle: About\n---\n\n## ${pick(3) ? 'Purpose' : 'Aim'}\n\nWords ${pick(100)}.\n`),
    () => project.write(pages[0], `---\ntitle: A\n---\n\n[Why](page:about#${pick(3) ? 'purpose' : 'aim'}) ${pick(100)}\n`),
    () => project.write(TRAINING_EN, `---\ntranslation: {of: {ja: ${hashOf(project)}}, kind: provisional}\n---\n\n## What was done\n\n${pick(100)}\n`),
  ];
  let compared = 0;
  for (let step = 0; step < 15; ++step) {
    for (let i = 0; i <= pick(4); ++i) acts[pick(acts.length)]();
    await sleep(pick(3) * 10);
    if (build(project).code !== 0) continue;
    await until(async () => (await differences(preview, project)).length === 0, `step ${step}: as a build publishes`);
    ++compared;
  }
  assert.ok(compared > 4, `${compared}`);
});
