// Templates of a theme: rows 83 to 90. The template of a page is replaced by the input.
import { row } from './lib/row.mjs';
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

template(83, 'a part that includes itself', '{{> parts/own}}', [], { 'parts/own': 'x{{> parts/own}}' }, ['?']);
template(83, 'two parts that include each other', '{{> parts/a}}', [], { 'parts/a': '{{> parts/b}}', 'parts/b': '{{> parts/a}}' }, ['?']);
template(84, 'a section that is not closed', '<p>{{#page.noindex}}x</p>', '?');
template(84, 'a section that was not open', '<p>x{{/page.noindex}}</p>', '?');
template(84, 'a tag that does not end', '<p>{{page.title', '?');
template(84, 'a tag with three braces and two', '<p>{{{page.title}}</p>', '?');
template(85, 'a name that does not exist', '<p>{{page.titel}}</p>', '?');
template(85, 'a part that does not exist', '<p>{{> parts/linc}}</p>', '?');
template(86, 'a name that the item of a list has not', '<p>{{#page.languages}}{{zzz}}{{/page.languages}}</p>', '?');
template(87, 'an attribute without quotation marks', '<a href={{page.canonical}}>x</a>', '?');
template(87, 'a value in a script', '<script>var a = "{{page.title}}";</script>', '?');
template(87, 'a value in a style', '<style>a { color: {{page.title}} }</style>', '?');
template(87, 'a value in the attribute of an event', '<p onclick="a(\'{{page.title}}\')">x</p>', '?');
template(87, 'words where an address belongs', '<a href="{{page.title}}">x</a>', '?');
template(88, 'a scheme in front of a value', '<a href="javascript:{{page.title}}">x</a>', '?');
row(88, 'a scheme in a value of the content', {
  add: { [SITE]: 'publisher: {name: {ja: 府, en: Office}, url: "javascript:alert(1)"}\n' }, told: ['?'] });
template(89, '100,000 sections inside one another', '{{#page.noindex}}'.repeat(100_000) + '{{/page.noindex}}'.repeat(100_000), '?');
template(90, 'words printed as HTML with three braces', '<p>{{{page.title}}}</p>', '?');
template(90, 'words printed as HTML with &', '<p>{{&page.title}}</p>', '?');
