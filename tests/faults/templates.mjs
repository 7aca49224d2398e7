// Templates of a theme: rows 83 to 90. The template of a page is replaced by the input.
import assert from 'node:assert/strict';
import { build, told } from './lib/ayumi.mjs';
import { row, story } from './lib/row.mjs';
import { SITE } from './lib/project.mjs';

const PAGE = 'themes/own/templates/page.mustache';
const theme = (files) => Object.fromEntries(Object.entries(files).map(([name, text]) => [`themes/own/templates/${name}.mustache`, text]));

function template(number, what, text, at = [], more = {}, told) {
  row(number, what, {
    files: { [PAGE]: text, ...theme(more) },
    add: { [SITE]: 'theme: own\n' },
    told: told ?? [at].flat().map((where) => `${PAGE}:${where}`),
  });
}

template(83, 'a part that includes itself', '{{> parts/own}}', [], { 'parts/own': 'x{{> parts/own}}' }, ['themes/own/templates/parts/own.mustache:1:6 T004']);
template(83, 'two parts that include each other', '{{> parts/a}}', [], { 'parts/a': '{{> parts/b}}', 'parts/b': '{{> parts/a}}' }, ['themes/own/templates/parts/b.mustache:1:5 T004']);
template(84, 'a section that is not closed', '<p>{{#page.noindex}}x</p>', '1:7 T006');
template(84, 'a section that was not open', '<p>x{{/page.noindex}}</p>', '1:8 T007');
template(84, 'a tag that does not end', '<p>{{page.title', '1:4 T005');
template(84, 'a tag with three braces and two', '<p>{{{page.title}}</p>', '1:4 T005');
template(85, 'a name that does not exist', '<p>{{page.titel}}</p>', '1:11 T001 title?');
template(85, 'a part that does not exist', '<p>{{> parts/linc}}</p>', '1:8 T003 parts/link?');
row(85, 'a theme that does not exist', {
  files: { 'themes/city/i18n/en.yaml': '' }, add: { [SITE]: 'theme: ctiy\n' }, told: [`${SITE}:8:8 T025 city?`] });
row(85, 'a theme that resembles none', { add: { [SITE]: 'theme: mountain\n' }, told: [`${SITE}:8:8 T025`] });
row(85, 'a theme that is a file', { files: { 'themes/city': 'x' }, add: { [SITE]: 'theme: city\n' }, told: ['themes/city:1:1 T026'] });
row(85, 'a file of words without words', { files: { 'themes/own/i18n/ja.yaml': '# later\n', 'themes/own/i18n/en.yaml': '' }, add: { [SITE]: 'theme: own\n' } });
row(85, 'a file of words that is a list', { files: { 'themes/own/i18n/ja.yaml': '- search: 探す\n' }, add: { [SITE]: 'theme: own\n' }, told: ['themes/own/i18n/ja.yaml:1:1 C046'] });
story(85, 'a theme that does not exist, and whose words are therefore missing', async (project) => {
  project.change(SITE, '[ja, en]', '[ja, en, fr]').add(SITE, 'theme: city\n');
  // The titles lack a language as well; the words do only because the theme is missing.
  const codes = told(build(project)).map((line) => line.split(' ')[1]);
  assert.deepEqual([...new Set(codes)].sort(), ['C057', 'T025']);
});
template(86, 'a name that the item of a list has not', '<p>{{#page.languages}}{{zzz}}{{/page.languages}}</p>', '1:25 T001');
template(86, 'a name that only the group around the list has', '<p>{{#page}}{{#languages}}{{canonical}}{{/languages}}{{/page}}</p>', '1:29 T001');
template(87, 'an attribute without quotation marks', '<a href={{page.canonical}}>x</a>', '1:11 T015');
template(87, 'a value in a script', '<script>var a = "{{page.title}}";</script>', '1:20 T015');
template(87, 'a value in a style', '<style>a { color: {{page.title}} }</style>', '1:21 T015');
template(87, 'a value in the attribute of an event', '<p onclick="a(\'{{page.title}}\')">x</p>', '1:18 T015');
template(87, 'words where an address belongs', '<a href="{{page.title}}">x</a>', '1:12 T016');
template(88, 'a scheme in front of a value', '<a href="javascript:{{page.title}}">x</a>', '1:23 T016');
row(88, 'a scheme in a value of the content', {
  add: { [SITE]: 'publisher: {name: {ja: 府, en: Office}, url: "javascript:alert(1)"}\n' }, told: [`${SITE}:8:45 C053`] });
template(89, '100,000 sections inside one another', '{{#page.noindex}}'.repeat(100_000) + '{{/page.noindex}}'.repeat(100_000), '1:1092 T008');
template(90, 'words printed as HTML with three braces', '<p>{{{page.title}}}</p>', '1:7 T012');
template(90, 'words printed as HTML with &', '<p>{{&page.title}}</p>', '1:7 T012');
