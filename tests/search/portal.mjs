// What readers of the project's own portal look for, and how much of it there is by its data.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built } from '../exports/lib/built.mjs';
import { readCsv } from '../exports/lib/csv.mjs';
import { webFiles } from './lib/files.mjs';
import { Reference } from './lib/reference.mjs';

const site = built('.');
const table = (name) => readCsv(site.bytes(`data/${name}.csv`)).rows;
const [measures, roles, followups] = ['measures', 'roles', 'followups'].map(table);
const bodies = new Map(table('organizations').map((row) => [row.organization, row]));
const addressOf = (row) => `${row.strategy}/${row.fiscal_year}/${row.measure}/`;
const WAYS = [(y) => `${y}`, (y) => `${y}年度`, (y) => `令和${y - 2018}年度`, (y) => `令和${y - 2018}`, (y) => `R${y - 2018}`, (y) => `FY${y}`, (y) => `fiscal ${y}`];

for (const language of ['ja', 'en']) {
  const reference = new Reference(webFiles(`${site.folder}/${language}/search/index`).read);
  const { path } = reference.read('documents');
  const urlOf = (d) => path.map(({ of, at }) => (at[d] < 0 ? '' : `${of[at[d]]}/`)).join('');
  const found = (query) => reference.search(query).results.map(([d]) => urlOf(d));
  const missing = (query, wanted) => {
    const there = new Set(found(query));
    return [...wanted].filter((url) => !there.has(url)).map((url) => `${query}: ${url}`);
  };

  test(`${language}: a year finds all its records and follow-ups, however it is said`, () => {
    const problems = [];
    for (const year of new Set(followups.map((row) => row.fiscal_year))) {
      const wanted = [
        ...measures.filter((row) => row.fiscal_year === year).map(addressOf),
        ...followups.filter((row) => row.fiscal_year === year).map((row) => `${row.strategy}/${year}/`),
      ];
      assert.ok(wanted.length > 1, year);
      for (const way of WAYS) problems.push(...missing(way(Number(year)), wanted));
    }
    assert.deepEqual(problems, []);
  });

  const NUMBERS = [
    ['1(2)', 'infectious-disease/2023/uhc/'], ['１（２）', 'infectious-disease/2023/uhc/'], ['1-2', 'infectious-disease/2023/uhc/'],
    ['2(5)', 'infectious-disease/2023/overseas-nationals-safety/'], ['1(1)②', 'healthcare-policy/2022/public-private-funds/'],
    ['資料3-1', 'international-expansion/2023/'], ['資料１－１', 'infectious-disease/2023/'], ['Document 1-1', 'infectious-disease/2023/'],
  ];
  for (const [query, url] of NUMBERS)
    test(`${language}: ${query} finds what is printed under this number`, () => assert.ok(found(query).includes(url), found(query).slice(0, 8).join(' ')));

  const kindOf = (query) => {
    const { kind, tables } = reference.read('documents');
    const [first] = reference.search(query).results;
    return tables.kinds[kind[first[0]]].id;
  };
  const SUBJECTS = {
    ja: [['ワクチン', 'topic'], ['医療機器', 'record'], ['UHC', 'record'], ['JICA', 'organization'], ['JMIP', 'term']],
    en: [['vaccines', 'record'], ['medical devices', 'record'], ['UHC', 'record'], ['JICA', 'organization'], ['JMIP', 'term']],
  };
  test(`${language}: a subject leads to what was done, the name of an organisation to it, a word of the glossary alone to its entry`, () => {
    assert.deepEqual(SUBJECTS[language].map(([query]) => [query, kindOf(query)]), SUBJECTS[language]);
  });

  test(`${language}: a year and an organisation find every record in which it has a role that year`, () => {
    const problems = [];
    const names = ['mhlw', 'mofa', 'jica'].map((id) => bodies.get(id));
    let most = 0;
    for (const row of names) {
      for (const year of new Set(followups.map((one) => one.fiscal_year))) {
        const wanted = new Set(roles.filter((one) => one.organization === row.organization && one.fiscal_year === year).map(addressOf));
        most = Math.max(most, wanted.size);
        for (const way of [WAYS[1], WAYS[2], WAYS[5]]) problems.push(...missing(`${way(Number(year))} ${row[`name_${language}`]}`, wanted));
      }
    }
    assert.deepEqual(problems, []);
    assert.ok(most > 50, `${most} records of one organisation and year`);
  });
}
