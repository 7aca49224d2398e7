// Front matter, names and addresses: rows 33 to 41.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { row } from './lib/row.mjs';
import { filesOf } from './lib/tree.mjs';
import { FOLLOWUP, SITE, TRAINING } from './lib/project.mjs';

const ABOUT = 'content/pages/about.en.md';
const page = (text) => ({ files: { [ABOUT]: text } });
const BODY = '\n## Purpose\n\nWords.\n';

row(33, 'front matter that is never closed', { ...page('---\ntitle: x'), told: [`${ABOUT}:1:1 C072`] });
row(33, 'front matter that is never closed, before a whole page', { ...page('---\ntitle: x\n' + BODY), told: [`${ABOUT}:1:1 C072`] });
for (const fence of ['----', ' ---', '---\u200b', '－－－', '———', '--- ---', '--']) {
  row(34, `front matter opened with ${JSON.stringify(fence)}`, { ...page(`${fence}\ntitle: x\n---\n${BODY}`), told: [`${ABOUT}:1:1 C073`] });
}
row(34, 'front matter behind an empty line', { ...page(`\n---\ntitle: x\n---\n${BODY}`), told: [`${ABOUT}:2:1 C073`] });
row(34, 'a measure with front matter opened by four hyphens, told once', {
  files: { [TRAINING]: '----\ntranslation:\n  kind: official\n----\n\n## 取組状況\n\n九十人を育てた。\n' }, told: [`${TRAINING}:1:1 C073`] });
row(34, 'a measure with front matter opened by two hyphens and closed by nothing, told once', {
  files: { [TRAINING]: '--\ntranslation:\n  kind: official\n\n## 取組状況\n\n九十人を育てた。\n' }, told: [`${TRAINING}:1:1 C073`] });
row(34, 'a page without front matter', { ...page('## Purpose\n\nWords.\n'), told: [`${ABOUT}:1:1 C094`] });
row(35, 'rules and fences of hyphens in the text', {
  ...page('---\ntitle: x\n---\n\n## Purpose\n\nBefore.\n\n---\n\nAfter.\n\n```\n---\ntitle: y\n---\n```\n'),
  check: (project) => {
    const html = project.read('site/en/about/index.html');
    assert.match(html, /Before\.<\/p>\s*<hr>\s*<p>After\./);
    assert.match(html, /<code>---\ntitle: y\n---\n<\/code>/);
  } });
row(36, 'a mistyped key', { ...page(`---\ntilte: x\n---\n${BODY}`), told: [`${ABOUT}:2:1 C042 title?`] });
row(36, 'a key that resembles none', { ...page(`---\ntitle: x\nzzzzzz: y\n---\n${BODY}`), told: [`${ABOUT}:3:1 C042`] });

// Who leads a measure is asked for its result, which a row without a usable id cannot find.
const NO_LEAD = [FOLLOWUP, 'lead: [mofa]', 'responsible: [mofa]'];
const SLUGS = ['../../x', 'a/../../b', '/abs', 'CON', 'con', 'a\\\\b', 'a%2fb', 'a?b#c', '.', '', '..', 'x'.repeat(300),
  'か\u3099', 'が', 'A', '-a', '1a', 'a_b', 'ａ', ' a', 'index', 'files'];
const RESERVED = ['con', 'index', 'files'];
const GOOD_ALIASES = ['-a', '1a', 'index', 'files'];
for (const slug of SLUGS) {
  const shown = JSON.stringify(slug.length > 20 ? `${slug.slice(0, 5)}… (${slug.length})` : slug);
  const meant = { A: ' a?', a_b: ' a-b?' }[slug] ?? '';
  const id = slug === '' ? 'C058' : RESERVED.includes(slug) ? 'C061' : `C048${meant}`;
  row(37, `the id ${shown} of a measure`, {
    change: [[FOLLOWUP, 'id: vaccines', `id: "${slug}"`], NO_LEAD],
    told: [`${FOLLOWUP}:5:10 ${id}`] });
  row(37, `the former address ${shown}`, {
    change: [[FOLLOWUP, 'id: vaccines,', `id: vaccines, aliases: ["${slug}"],`]],
    told: GOOD_ALIASES.includes(slug) ? [] : [`${FOLLOWUP}:5:30 ${slug === '' ? 'C058' : 'C074'}`] });
}
row(38, 'a page with the name of a strategy', {
  files: { 'content/pages/plan.ja.md': '---\ntitle: x\n---\n' }, told: ['content/pages/plan.ja.md:1:1 C062'] });
row(38, 'a measure with the name of a page that every year has', {
  change: [[FOLLOWUP, 'id: vaccines', 'id: print'], NO_LEAD], told: [`${FOLLOWUP}:5:10 C061`] });
row(38, 'a page with the name of a page that every portal has', {
  files: { 'content/pages/search.ja.md': '---\ntitle: x\n---\n' }, told: ['content/pages/search.ja.md:1:1 C061'] });
row(38, 'a measure that stands in the table twice', {
  change: [[FOLLOWUP, 'id: vaccines', 'id: training'], NO_LEAD],
  told: [`${FOLLOWUP}:5:10 C060`, ...['en', 'ja'].map((lang) => `content/strategies/plan/2023/measures/vaccines.${lang}.md:1:1 C025`)] });
row(38, 'a former address at which a page stands', {
  change: [[FOLLOWUP, 'id: vaccines,', 'id: vaccines, aliases: [plan/2023/training/],']], told: [`${FOLLOWUP}:5:30 P001`] });
row(38, 'two former addresses that are one', {
  change: [[FOLLOWUP, 'id: vaccines,', 'id: vaccines, aliases: [old/],'],
           [FOLLOWUP, 'id: training,', 'id: training, aliases: [old/],']], told: [`${FOLLOWUP}:5:30 P001`] });
row(38, 'a former address of a year, and of a strategy, at which a page stands', {
  add: { [FOLLOWUP]: 'aliases: [ok/, plan/]\n', 'content/strategies/plan/strategy.yaml': 'aliases: [about]\n' },
  told: [`${FOLLOWUP}:6:16 P001`, 'content/strategies/plan/strategy.yaml:5:11 P001'] });
const ORGANIZATIONS = 'content/organizations.yaml';
const STRATEGY = 'content/strategies/plan/strategy.yaml';
const LINK = { [TRAINING]: '\n[省](org:mhlw)\n' };
row(38, 'an organisation with a capital letter, and what refers to it', {
  change: [[ORGANIZATIONS, 'id: mhlw', 'id: Mhlw']], add: LINK, told: [`${ORGANIZATIONS}:1:8 C048 mhlw?`] });
row(38, 'organisations that are no list, and what refers to them', {
  files: { [ORGANIZATIONS]: 'mhlw: {}\nmofa: {}\n' }, add: LINK, told: [`${ORGANIZATIONS}:1:1 C045`] });
row(38, 'organisations that are no YAML, and what refers to them', {
  add: { ...LINK, [ORGANIZATIONS]: '- {id: cas' }, told: [`${ORGANIZATIONS}:3:3 C036`] });
row(38, 'an entry without its hyphen, and what refers to it', {
  files: { [ORGANIZATIONS]: '- id: mofa\n  name: {ja: 外務省, en: F}\n  id: mhlw\n' }, add: LINK,
  told: [`${ORGANIZATIONS}:3:3 C102`] });
row(38, 'a strategy without its file, and what refers to its pillars', {
  prepare: (project) => project.drop(STRATEGY), told: ['content/strategies/plan:1:1 C001'] });
row(38, 'a section that is unknown, and its headings', {
  change: [[STRATEGY, '[result]', '[resutl]']], told: [`${STRATEGY}:2:12 C014 result?`] });
const FILES = 'content/strategies/plan/2023/files';
row(38, 'two attachments that differ in capitals', {
  files: { [`${FILES}/Map.csv`]: 'a', [`${FILES}/map.csv`]: 'b' }, told: [`${FILES}/map.csv:1:1 C004`] });
row(38, 'two attachments that differ in how their letters are encoded', {
  files: { [`${FILES}/が.csv`]: 'a', [`${FILES}/か\u3099.csv`]: 'b' }, told: [`${FILES}/が.csv:1:1 C004`] });
row(39, 'the language ja_JP', { change: [[SITE, '[ja, en]', '[ja_JP, en]']], told: [`${SITE}:4:13 C055 ja-JP?`] });
row(39, 'the language jp', { change: [[SITE, '[ja, en]', '[jp, en]']], told: [`${SITE}:4:13 C055`] });
row(39, 'a file in a language that the portal has not', {
  files: { 'content/pages/about.jp.md': '---\ntitle: x\n---\n' }, told: ['content/pages/about.jp.md:1:1 C010 ja?'] });
row(39, 'a title in a language that the portal has not', {
  change: [[FOLLOWUP, '{ja: 研修, en: Training}', '{jp: 研修, en: Training}']], told: [`${FOLLOWUP}:4:28 C010 ja?`] });
row(39, 'a title that is missing in a language', {
  change: [[FOLLOWUP, '{ja: 研修, en: Training}', '{en: Training}']], told: [`${FOLLOWUP}:4:27 C057`] });
row(39, 'a text that is missing in a language is shown in another one, marked', {
  prepare: (project) => project.drop(TRAINING),
  check: (project) => assert.match(project.read('site/ja/plan/2023/training/index.html'), /lang="en"[^>]*>[\s\S]*Ninety were trained/) });
row(40, 'an embargo without a time zone', { add: { [FOLLOWUP]: 'publish_at: 2099-01-01T00:00:00\n' }, told: [`${FOLLOWUP}:6:13 C050`] });
row(40, 'an embargo that is a day', { add: { [FOLLOWUP]: 'publish_at: 2099-01-01\n' }, told: [`${FOLLOWUP}:6:13 C050`] });
row(40, 'an embargo with a date that does not exist', { add: { [FOLLOWUP]: 'publish_at: 2099-02-29T00:00:00+09:00\n' }, told: [`${FOLLOWUP}:6:13 C050`] });
row(40, 'a date in the future, which a plan may have', { add: { 'content/strategies/plan/strategy.yaml': 'period: {from: 2024-04, to: 2099-03}\n' } });
row(40, 'a date in the future, on which nothing can have been published', { change: [[FOLLOWUP, '2024-06-20', '2099-06-20']], told: [`${FOLLOWUP}:2:12 C097`] });
const HOSTILE = `<script>alert(1)</script> & " '`;
row(41, 'HTML in every title', {
  change: [[SITE, 'en: Steps', `en: ${yaml(HOSTILE)}`], [FOLLOWUP, 'en: Training', `en: ${yaml(HOSTILE)}`]],
  ...page(`---\ntitle: ${yaml(HOSTILE)}\ndescription: ${yaml(HOSTILE)}\n---\n${BODY}`),
  check: (project) => {
    let escaped = 0;
    // Tables and records for programs say what the content says; no browser takes them for pages.
    for (const name of filesOf(project.at('site')).filter((file) => !/^data\/.*\.(csv|json|jsonld|xlsx|zip)$/.test(file))) {
      const text = readFileSync(project.at(`site/${name}`), 'utf8');
      assert.ok(!text.includes('<script>alert'), name);
      escaped += text.split('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot; &#39;').length - 1;
    }
    assert.ok(escaped > 20, `${escaped} places`);
  } });

function yaml(text) { return `'${text.replaceAll("'", "''")}'`; }
