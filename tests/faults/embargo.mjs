// What must not be seen yet: rows 129 to 137.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { row, story } from './lib/row.mjs';
import { build, NOW, run, told } from './lib/ayumi.mjs';
import { filesOf, tree } from './lib/tree.mjs';
import { FOLLOWUP, TRAINING } from './lib/project.mjs';

const CANARY = 'zq8kanarienvogel4xw7';
const YEAR = 'content/strategies/plan/2024';
const AT = '2030-01-01T00:00:00+09:00';

// A year, a strategy and a record, full of the canary, none of which is public; and references to them.
function withhold(project, at = AT) {
  const c = CANARY;
  project.write(`${YEAR}/followup.yaml`, `as_of: 2025-03-31
publish_at: ${at}
aliases: [old-${c}/]
sources: [{id: ${c}-doc, title: {ja: ${c}, en: ${c}}}]
measures:
  - {id: training, title: {ja: 研修, en: Training}, pillar: people, lead: [mhlw], summary: {ja: ${c}, en: ${c}}}
  - {id: ${c}, title: {ja: ${c}, en: ${c}}, pillar: people, responsible: [mofa], topics: []}
`);
  project.write(`${YEAR}/figures.yaml`, `- {figure: people, measure: training, value: ${FIGURE}, note: {ja: ${c}, en: ${c}}}\n`);
  project.write('content/strategies/plan/figures.yaml', `- {id: people, label: {ja: 人, en: People}}\n`);
  project.write('content/strategies/plan/2023/figures.yaml', '- {figure: people, measure: training, value: 90}\n');
  for (const language of ['ja', 'en']) {
    const heading = language === 'ja' ? '取組状況' : 'What was done';
    const words = `## ${heading}\n\n${c} [${c}](../files/${c}.csv)\n\n![${c}](../files/${c}.png)\n`;
    project.write(`${YEAR}/measures/training.${language}.md`, words);
    project.write(`${YEAR}/measures/${c}.${language}.md`, words);
    project.write(`${YEAR}/overview.${language}.md`, `## ${c}\n\n${c}\n`);
    project.write(`content/strategies/${c}/overview.${language}.md`, `${c}\n`);
  }
  project.write(`${YEAR}/files/${c}.csv`, c).write(`${YEAR}/files/${c}.png`, PNG());
  project.write(`content/strategies/${c}/strategy.yaml`, `title: {ja: ${c}, en: ${c}}\npublish_at: ${at}\nsections: [result]\n`);
  project.add(FOLLOWUP, `  - {id: ${c}, title: {ja: ${c}, en: ${c}}, pillar: people, lead: [mhlw], publish_at: ${at}}\n`);
  project.write(`content/strategies/plan/2023/measures/${c}.ja.md`, `## 取組状況\n\n${c}\n`);
}

// So long that no hash holds it by chance.
const FIGURE = '4711081547';
const FIGURE_FORMS = [FIGURE, '4,711,081,547'];

function sightings(folder) {
  const forms = [CANARY, CANARY.toUpperCase(), Buffer.from(CANARY).toString('base64').slice(0, 24), encodeURIComponent(CANARY)];
  const found = [];
  for (const name of filesOf(folder)) {
    const bytes = readFileSync(join(folder, name));
    const text = bytes.toString('latin1').toLowerCase();
    if (name.toLowerCase().includes(CANARY)) found.push(`the name ${name}`);
    for (const form of forms) if (text.includes(form.toLowerCase())) found.push(`${form} in ${name}`);
    if (FIGURE_FORMS.some((form) => text.includes(form))) found.push(`a withheld figure in ${name}`);
  }
  return found;
}

const DAY = '2031-01-01T00:00:00Z';
const onTheDay = (project) => ['--now', DAY, '-o', project.at('rehearsal')];

story(129, 'a word that stands in everything under embargo stands nowhere in the site', async (project) => {
  withhold(project);
  project.write('content/pages/about.ja.md', `---\ntitle: このサイト\n---\n\n[年](followup:plan/2024)\n`);
  assert.equal(build(project).code, 0);
  assert.deepEqual(sightings(project.at('site')), []);
  // The test itself can see: it is another matter once the day has come.
  assert.equal(build(project, { args: onTheDay(project) }).code, 0);
  const seen = sightings(project.at('rehearsal'));
  assert.ok(seen.length > 20);
  for (const file of ['measure_titles.csv', 'figures.csv', 'sources.csv', 'portal.json', 'plan/2024.json'])
    assert.ok(seen.some((words) => words.includes(`data/${file}`)), file);
});
story(130, 'the site is the same as if what is under embargo did not exist', async (project) => {
  project.write('content/strategies/plan/figures.yaml', '- {id: people, label: {ja: 人, en: People}}\n');
  project.write('content/strategies/plan/2023/figures.yaml', '- {figure: people, measure: training, value: 90}\n');
  assert.equal(build(project).code, 0);
  const without = tree(project.at('site'));
  withhold(project);
  assert.equal(build(project, { args: ['-o', project.at('other')] }).code, 0);
  assert.deepEqual(tree(project.at('other')), without);
});
story(131, 'files that only withheld pages use are not copied', async (project) => {
  withhold(project);
  const bytes = readFileSync(project.at(`${YEAR}/files/${CANARY}.png`));
  const copied = (site) => filesOf(project.at(site)).filter((name) =>
    name.includes(CANARY) || readFileSync(project.at(`${site}/${name}`)).equals(bytes));
  assert.equal(build(project).code, 0);
  assert.deepEqual(copied('site'), []);
  assert.equal(build(project, { args: onTheDay(project) }).code, 0);
  for (const ending of ['csv', 'png']) {
    assert.ok(copied('rehearsal').some((name) => name.endsWith(`${CANARY}.${ending}`)), ending);
  }
});
story(133, 'a broken link in a text under embargo is told before its day', async (project) => {
  withhold(project);
  const path = `${YEAR}/measures/training.ja.md`;
  project.write(path, '## 取組状況\n\n[研修](term:nowhere)\n');
  for (const verb of ['check', 'build']) {
    const result = run([verb, '-C', project.folder, '--format', 'json', '--now', NOW]);
    assert.equal(result.code, 1);
    assert.deepEqual(told(result).filter((line) => line.startsWith(path)).length, 1, told(result).join('\n'));
  }
});
row(132, 'an embargo on one language alone, which the format does not have', {
  files: { [TRAINING]: `---\npublish_at: ${AT}\n---\n\n## 取組状況\n\n語句\n` }, told: [`${TRAINING}:2:1 C091`] });

// [publish_at, the last moment before it, the first one of it]
const MOMENTS = [
  ['2030-01-01T00:00:00+09:00', '2029-12-31T14:59:59Z', '2029-12-31T15:00:00Z'],
  ['2030-01-01T00:00:00Z', '2030-01-01T08:59:59+09:00', '2030-01-01T09:00:00+09:00'],
  ['2028-02-29T23:59:59+09:00', '2028-02-29T14:59:58Z', '2028-02-29T14:59:59Z'],
  ['2030-03-31T02:30:00+01:00', '2030-03-31T03:29:59+02:00', '2030-03-31T03:30:00+02:00'],
  ['2030-01-01T00:00:00-09:30', '2030-01-01T09:29:59Z', '2030-01-01T09:30:00Z'],
];
for (const [at, before, then] of MOMENTS) {
  story(133, `an embargo until ${at}`, async (project) => {
    withhold(project, at);
    for (const [now, open] of [[before, false], [then, true]]) {
      for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
        assert.equal(build(project, { args: ['--now', now], env: { TZ: zone } }).code, 0);
        assert.equal(existsSync(project.at('site/ja/plan/2024/index.html')), open, `${now} ${zone}`);
      }
    }
  });
}
for (const now of ['2030-01-01T00:00:00', '2030-01-01', '2030-02-29T00:00:00Z', 'now', '']) {
  story(133, `--now ${JSON.stringify(now)}`, async (project) => {
    const result = run(['build', '-C', project.folder, `--now=${now}`]);
    assert.equal(result.code, 2, `${result.err}`);
  });
}
story(134, 'when an embargo ends, pages that have nothing to do with it stay as they are', async (project) => {
  project.write('content/strategies/other/strategy.yaml', 'title: {ja: 別, en: Other}\n');
  withhold(project);
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  assert.equal(build(project, { args: onTheDay(project) }).code, 0);
  const after = tree(project.at('rehearsal'));
  assert.ok(after.size > before.size);
  for (const path of ['ja/about/index.html', 'en/other/index.html', 'ja/other/index.html']) {
    assert.equal(after.get(path), before.get(path), path);
  }
});
story(135, 'what is taken back is gone', async (project) => {
  withhold(project, '2020-01-01T00:00:00Z');
  assert.equal(build(project).code, 0);
  assert.ok(sightings(project.at('site')).length > 0);
  project.change(`${YEAR}/followup.yaml`, '2020-01-01', '2030-01-01');
  project.change(`content/strategies/${CANARY}/strategy.yaml`, '2020-01-01', '2030-01-01');
  project.change(FOLLOWUP, '2020-01-01', '2030-01-01');
  assert.equal(build(project).code, 0);
  assert.deepEqual(sightings(project.at('site')), []);
});
story(135, 'the addresses of what would be taken back are listed before it is', async (project) => {
  assert.equal(build(project).code, 0);
  project.add(FOLLOWUP, 'publish_at: 2030-01-01T00:00:00+09:00\n');
  const against = ['--against', project.at('site'), '--now', NOW];
  const text = run(['status', '-C', project.folder, ...against]).out.toString();
  const json = JSON.parse(run(['status', '-C', project.folder, '--format', 'json', ...against]).out);
  const [, gone] = text.split(/^GONE: .*`aliases`.*$/m);
  for (const address of ['ja/plan/2023/', 'en/plan/2023/training/', 'en/plan/2023/print/']) {
    assert.ok(gone.includes(`  /${address}\n`), text);
    assert.ok(JSON.stringify(json).includes(address), address);
  }
  assert.doesNotMatch(gone, /\/ja\/about\//);
  assert.ok(existsSync(project.at('site/ja/plan/2023/index.html')));
});
story(136, 'a site with drafts does not take the place of a public one', async (project) => {
  withhold(project);
  const draft = (...args) => build(project, { args: ['--drafts', ...args] });
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  const refused = draft();
  assert.equal(refused.code, 1, `${refused.err}`);
  assert.deepEqual(told(refused).map((line) => line.split(' ')[1]), ['O008']);
  assert.deepEqual(tree(project.at('site')), before);
  // Unless somebody insists; after that it is one with drafts, and gives way to either.
  assert.equal(draft('--force').code, 0);
  assert.ok(existsSync(project.at('site/DRAFTS.txt')));
  assert.equal(draft().code, 0);
  assert.equal(build(project).code, 0);
  assert.deepEqual(tree(project.at('site')), before);
});
story(136, 'a site of a moment still to come does not take the place of a public one', async (project) => {
  withhold(project);
  const ahead = (...args) => build(project, { args: ['--now', DAY, ...args] });
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  const refused = ahead();
  assert.equal(refused.code, 1, `${refused.err}`);
  assert.deepEqual(told(refused).map((line) => line.split(' ')[1]), ['O008']);
  assert.deepEqual(tree(project.at('site')), before);
  const epoch = String(Date.parse(DAY) / 1000);
  const byEpoch = run(['build', '-C', project.folder], { env: { SOURCE_DATE_EPOCH: epoch } });
  assert.equal(byEpoch.code, 1, `${byEpoch.err}`);
  assert.deepEqual(tree(project.at('site')), before);
  // In a folder of its own it is marked, as what a script must not upload; today's takes its place.
  assert.equal(ahead('-o', project.at('rehearsal')).code, 0);
  assert.match(project.read('rehearsal/DRAFTS.txt'), /still to come.*Do not publish it/s);
  assert.ok(existsSync(project.at('rehearsal/sitemap.xml')));
  assert.equal(build(project, { args: ['-o', project.at('rehearsal')] }).code, 0);
  assert.deepEqual(tree(project.at('rehearsal')), before);
});
story(136, 'every page of a site with drafts says so, and is kept from search engines', async (project) => {
  withhold(project);
  assert.equal(build(project, { args: ['--drafts'] }).code, 0);
  const pages = filesOf(project.at('site')).filter((name) => name.endsWith('.html'));
  const full = pages.map((name) => [name, project.read(`site/${name}`)]).filter(([, html]) => !/http-equiv="refresh"/.test(html));
  assert.ok(full.length > 20);
  for (const [name, html] of full) {
    assert.match(html, /name="robots" content="noindex, nofollow"/, name);
    assert.match(html, /公開しないでください|Do not publish it/, name);
  }
  assert.ok(!existsSync(project.at('site/sitemap.xml')));
});
story(136, 'drafts are shown only when asked for', async (project) => {
  withhold(project);
  const drafts = project.at('drafts');
  assert.equal(build(project, { args: ['--drafts', '-o', drafts] }).code, 0);
  assert.ok(sightings(drafts).length > 20);
  assert.equal(build(project).code, 0);
  assert.deepEqual(sightings(project.at('site')), []);
});
row(137, 'sources, lists of versions and backups', {
  prepare: (project) => {
    for (const name of ['.git/config', 'static/.git/config', 'content/pages/.#about.ja.md', 'content/pages/about.ja.md~', 'static/old.html~', 'content/strategies/plan/2023/files/.x.csv', 'themes/own/static/.x.css']) project.write(name, CANARY);
  },
  check: (project) => {
    assert.deepEqual(sightings(project.at('site')), []);
    const sources = filesOf(project.at('site')).filter((name) => /\.(md|ya?ml|mustache|git|sw.)$|~$|#/.test(name));
    assert.deepEqual(sources, []);
  } });

function PNG() {
  return Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==', 'base64');
}
