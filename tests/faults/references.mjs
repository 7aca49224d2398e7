// What refers to other things, and the words by which readers know them: rows 154 to 167.
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { row, story } from './lib/row.mjs';
import { NOW, build, run, told } from './lib/ayumi.mjs';
import { FOLLOWUP, SITE, TRAINING } from './lib/project.mjs';

const STRATEGY = 'content/strategies/plan/strategy.yaml';
const ORGANIZATIONS = 'content/organizations.yaml';
const year = (number) => FOLLOWUP.replace('2023', number);
const vaccines = (keys) => [FOLLOWUP, 'id: vaccines,', `id: vaccines, ${keys},`];

// A name, code or mark instead of the id.
const named = (written) => [[FOLLOWUP, 'lead: [mofa]', `lead: [${written}]`]];
for (const written of ['外務省', 'Ministry of Foreign Affairs', 'ministry of foreign affairs', 'MOFA', 'ＭＯＦＡ', '外', '外務']) {
  row(154, `the organisation ${written}, by a name`, {
    change: [...named(written), [ORGANIZATIONS, 'id: mofa,', 'id: mofa, short_name: {ja: 外務}, codes: {ja: [外]},']],
    told: [`${FOLLOWUP}:5:76 C012 mofa?`] });
}
row(154, 'a code that two organisations have, of which nobody knows which is meant', {
  change: [...named('省'), [ORGANIZATIONS, 'id: mofa,', 'id: mofa, until: 2010, codes: {ja: [省]},'], [ORGANIZATIONS, 'id: mhlw,', 'id: mhlw, from: 2011, codes: {ja: [省]},']],
  told: [`${FOLLOWUP}:5:76 C012`] });
for (const written of ['人材', 'People', '①']) {
  row(154, `the pillar ${written}, by its name or mark`, {
    change: [[FOLLOWUP, 'en: Vaccines}, pillar: people', `en: Vaccines}, pillar: ${written}`]], told: [`${FOLLOWUP}:5:61 C013 people?`] });
}
row(154, 'a topic by its abbreviation', {
  files: { 'content/topics.yaml': '- {id: coverage, name: {ja: 皆保険, en: UHC}}\n' }, change: [vaccines('topics: [UHC]')], told: [`${FOLLOWUP}:5:29 C015 coverage?`] });
row(154, 'a section by its heading', { change: [[STRATEGY, '[result]', '[取組状況]']], told: [`${STRATEGY}:2:12 C014 result?`] });

// Time does not run backwards.
const LATER = 'as_of: 2025-03-31\nmeasures:\n  - {id: other, title: {ja: 他, en: Other}, pillar: people, responsible: [mhlw]}\n';
for (const [key, other, wrong] of [['continues', 2024, true], ['split_from', 2024, true], ['merged_into', 2022, true],
                                   ['continues', 2022, false], ['split_from', 2022, false], ['merged_into', 2024, false]]) {
  for (const to of [`measure:plan/${other}/other`, 'measure:plan/other']) {
    row(155, `${key} with ${to} in the year 2023`, {
      files: { [year(other)]: LATER }, change: [vaccines(`${key}: [${to}]`)],
      told: wrong ? [`${FOLLOWUP}:5:${`  - {id: vaccines, ${key}: [`.length + 1} C087`] : [] });
  }
}
row(155, 'the same with a note', {
  files: { [year(2024)]: LATER }, change: [vaccines('continues: [{to: measure:plan/other, note: {en: x}}]')], told: [`${FOLLOWUP}:5:37 C087`] });

// A correction that is dated after the build.
const correction = (date) => `corrections: [{date: ${date}, what: {ja: 直した, en: Corrected}}]`;
for (const [date, wrong] of [['2026-04-02', true], ['2026-05', true], ['2027', true], ['2026-04-01', false], ['2026-04', false], ['2026', false]]) {
  row(156, `a correction of ${date}, on 2026-04-01`, {
    change: [vaccines(correction(date))], told: wrong ? [`${FOLLOWUP}:5:41 C088`] : [] });
}
row(156, 'a correction of a whole year to come', { add: { [FOLLOWUP]: `${correction('2030-01-01')}\n` }, told: [`${FOLLOWUP}:6:22 C088`] });
row(156, 'a correction of tomorrow, which it is already in the time zone of the portal', {
  add: { [SITE]: 'time_zone: Asia/Tokyo\n' }, args: ['--now', '2026-04-01T20:00:00Z'], change: [vaccines(correction('2026-04-02'))] });
story(156, 'a correction in what is under embargo until then', (project) => {
  project.change(...vaccines(`publish_at: 2026-05-01T00:00:00Z, ${correction('2026-05-01')}`));
  for (const args of [[], ['--drafts'], ['--now', '2026-05-01T00:00:00Z']]) {
    const result = build(project, { args });
    assert.deepEqual(told(result).filter((line) => line.endsWith('C088')), [], result.out.toString());
  }
});

const published = (date) => [FOLLOWUP, 'published: 2024-06-20', `published: ${date}`];
for (const [date, wrong] of [['2026-04-02', true], ['2026-05', true], ['2052-06-20', true], ['2026-04-01', false], ['2026-04', false]]) {
  row(156, `a follow-up published on ${date}, on 2026-04-01`, { change: [published(date)], told: wrong ? [`${FOLLOWUP}:2:12 C097`] : [] });
}
row(156, 'a follow-up published after the build, under embargo until then', {
  change: [published('2026-05-01\npublish_at: 2026-05-01T00:00:00Z')] });
row(156, 'a follow-up published before the day of which it tells', { change: [published('2023-06-20')], warned: [`${FOLLOWUP}:2:12 C098`] });

// A '#' that cuts a text off.
const title = (words) => `  - id: more\n    title:\n      ja: ${words}\n      en: More\n    pillar: people # of the plan\n    responsible: [mhlw] # as printed\n`;
for (const [words, column] of [['施策 #3', 14], ['施策 # 3', 14], ['施策  #3', 15]]) {
  row(157, `the title ${words}`, { add: { [FOLLOWUP]: title(words) }, warned: [`${FOLLOWUP}:8:${column} C089`] });
}
for (const words of ['"施策 #3"', '施策#3', '施策  # as printed', '施策 \t# as printed', '施策  #']) {
  row(157, `the title ${words}, which is fine`, { add: { [FOLLOWUP]: title(words) } });
}
row(157, 'a # inside braces, which hides the end of them', {
  change: [[FOLLOWUP, 'ja: 研修,', 'ja: 研修 #3,']], told: [`${FOLLOWUP}:4:35 C035`] });
row(157, 'a # in the words of a theme', {
  files: { 'themes/own/i18n/en.yaml': 'search: Search #1\n' }, add: { [SITE]: 'theme: own\n' }, warned: ['themes/own/i18n/en.yaml:1:16 C089'] });

// One heading for two sections.
const twins = { [SITE]: '  - {id: more, role: context, heading: {ja: 取組状況, en: More}}\n' };
row(158, 'two sections of a measure with one heading', { add: twins, change: [[STRATEGY, '[result]', '[result, more]']], told: [`${SITE}:8:45 C090`] });
row(158, 'two sections with one heading, of which no measure has both', { add: twins });

// A key in another place.
for (const [keys, code] of [['as_of: 2024-03-31', 'C091'], ['base_url: x', 'C091'], ['url: x', 'C042'], ['pilar: people', 'C042 pillar?']]) {
  row(159, `the key of another place: ${keys}`, { change: [vaccines(keys)], told: [`${FOLLOWUP}:5:20 ${code}`] });
}

// Files of a theme that nobody sees.
const theme = (path, words) => ({ files: { [`themes/own/${path}`]: words }, add: { [SITE]: 'theme: own\n' } });
row(160, 'a template with a misspelt name', { ...theme('templates/records.mustache', '<p>x</p>'), warned: ['themes/own/templates/records.mustache:1:1 T032 record?'] });
row(160, 'words of no language', { ...theme('i18n/jp.yaml', 'search: x\n'), warned: ['themes/own/i18n/jp.yaml:1:1 T033 ja?'] });
row(160, 'a sentence with a name that it is not given', { ...theme('i18n/ja.yaml', 'as-of: "{day}現在"\n'), told: ['themes/own/i18n/ja.yaml:1:8 P027 date?'] });
row(160, 'a sentence with braces of full width', { ...theme('i18n/ja.yaml', 'as-of: "｛date｝現在"\n'), told: ['themes/own/i18n/ja.yaml:1:8 P027 {date}?'] });
row(160, 'words of a language that the portal does not have', theme('i18n/fr.yaml', 'search: Chercher\n'));
row(160, 'a template that another one includes', {
  ...theme('templates/parts/mine.mustache', '<p>x</p>'),
  prepare: (project) => project.write('themes/own/templates/redirect.mustache', '<!doctype html><title>x</title>{{> parts/mine}}') });

// One word for two things.
const GLOSSARY = 'content/glossary.yaml';
const terms = (second) => ({ [GLOSSARY]: `- {id: who, name: {ja: 世界保健機関}, aliases: {ja: [WHO]}}\n- {id: office, ${second}}\n`, [TRAINING]: '## 取組状況\n\n世界保健機関と事務所。\n' });
row(161, 'an alias of two terms', { files: terms('name: {ja: 事務所}, aliases: {ja: [WHO]}'), warned: [`${GLOSSARY}:2:48 C092`] });
row(161, 'an alias that is the name of another term', { files: terms('name: {ja: 事務所}, aliases: {ja: [世界保健機関]}'), warned: [`${GLOSSARY}:2:48 C092`] });
row(161, 'an alias of two terms in two languages', { files: terms('name: {ja: 事務所}, aliases: {en: [WHO]}') });
const codes = (more) => [[ORGANIZATIONS, 'id: mhlw,', 'id: mhlw, codes: {ja: [省]},'], [ORGANIZATIONS, 'id: mofa,', `id: mofa, codes: {ja: [省]}${more},`]];
row(161, 'a code of two organisations', { change: codes(''), warned: [`${ORGANIZATIONS}:2:27 C092`] });

// The place is that of the word.
row(162, 'a strategy that rests on itself', { add: { [STRATEGY]: 'basis: [{strategy: plan}]\n' }, told: [`${STRATEGY}:5:20 C065`] });
row(162, 'a strategy that is a part of itself', { add: { [STRATEGY]: 'part_of: {strategy: plan}\n' }, told: [`${STRATEGY}:5:21 C065`] });
row(162, 'two strategies that are parts of each other', {
  files: { 'content/strategies/other/strategy.yaml': 'title: {ja: 他, en: Other}\npart_of: {strategy: plan}\n' }, add: { [STRATEGY]: 'part_of: {strategy: other}\n' },
  told: ['content/strategies/other/strategy.yaml:2:21 C065', `${STRATEGY}:5:21 C065`] });
row(162, 'a former id that another organisation has', {
  change: [[ORGANIZATIONS, 'id: mofa,', 'id: mofa, aliases: [mhlw],']], told: [`${ORGANIZATIONS}:2:24 C060`] });

// A folder that is no portal.
story(163, 'a folder without a portal, a file, and one folder too deep', (project) => {
  for (const [folder, code] of [[project.surroundings, 'C095'], [project.at(SITE), 'C095'], [project.at('nowhere'), 'C095'], [project.at('content'), 'C096']]) {
    const result = run(['check', '-C', folder, '--format', 'json', '--now', NOW]);
    assert.deepEqual(told(result).map((line) => line.replace(/.* /, '')), [code], `${folder}: ${result.err}`);
    assert.equal(result.code, 1);
  }
  assert.ok(!existsSync(join(project.surroundings, 'site')));
});

// What a measure came from, and what became of it.
const NEXT = year(2024);
const nextYear = (rows) => `as_of: 2025-03-31\nmeasures:\n${rows.map((keys) => `  - {${keys}, title: {ja: 他, en: Other}, pillar: people, responsible: [mhlw]}\n`).join('')}`;
row(164, 'a measure that has ended and stands in the next year', {
  change: [vaccines('ended: {note: {en: Done.}}')], files: { [NEXT]: nextYear(['id: vaccines']) }, warned: [`${FOLLOWUP}:5:27 C100`] });
row(164, 'a measure that continues one which goes on', {
  files: { [NEXT]: nextYear(['id: vaccines', 'id: other, continues: [measure:plan/2023/vaccines]']) }, warned: [`${NEXT}:4:29 C101`] });
row(164, 'one origin under two keys', {
  files: { [NEXT]: nextYear(['id: other, continues: [measure:plan/2023/vaccines], split_from: [measure:plan/2023/vaccines]']) }, told: [`${NEXT}:3:71 C060`] });

// Commas and brackets.
const summary = (text) => ({ change: [vaccines(`summary: ${text}`)] });
row(165, 'a comma in a text between braces', { ...summary('{ja: 見守り, en: Older people, who live alone, are visited.}'), told: [`${FOLLOWUP}:5:43 C035`] });
row(165, 'the same between quotation marks', summary('{ja: 見守り, en: "Older people, who live alone, are visited."}'));
row(165, 'braces of full width', { files: { 'content/topics.yaml': '- id: amr\n  name: ｛ja: 耐性, en: Resistance｝\n' }, told: ['content/topics.yaml:2:9 C034 {?'] });

// What nobody is known to be in charge of.
row(166, 'a list that is unknown', { change: [vaccines('partners: unknown')], told: [`${FOLLOWUP}:5:30 C099`] });
row(166, 'an id that is unknown', { change: named('unknown'), told: [`${FOLLOWUP}:5:76 C099`] });

// What is missing around the entries of a list.
const rows = (text) => ({ files: { [FOLLOWUP]: `as_of: 2024-03-31\n${text}` } });
const whole = (id) => `id: ${id}\n    title: {ja: 研修, en: Training}\n    pillar: people\n    lead: [mhlw]\n`;
row(167, 'a row without its dash', { ...rows(`measures:\n  - ${whole('training')}    ${whole('vaccines')}`), told: [`${FOLLOWUP}:7:5 C102`] });
row(167, 'texts without a table of measures', { ...rows(''), told: [`${FOLLOWUP}:1:1 C043`] });
