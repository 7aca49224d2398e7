// Who does what as shapes, days with several events, and tables that can be put in another order, on
// the generated pages of AYUMI_SITE in Chromium.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from './lib/chromium.mjs';
import { axeViolations, sidewaysScroll } from './lib/looks.mjs';
import { languagesOf } from './lib/page_checks.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);
const urlOf = (path) => shown.host.url + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
const pathsOf = (kind) => [...site.pages.values()].filter((page) => page.kind === kind).map(({ path }) => path);

async function open(path, options = {}) {
  const context = await shown.browser.newContext(options);
  const page = await context.newPage();
  const complaints = listen(page, shown.host.url);
  await page.goto(urlOf(path));
  return { page, complaints };
}

const rowsOf = (table) => table.evaluate((one) => [...one.tBodies[0].rows].map((row) => row.cells[0].textContent.trim()));
const columnOf = (table, column) =>
  table.evaluate((one, at) => [...one.tBodies[0].rows].map((row) => Number(row.cells[at].textContent.replace(/\D/g, ''))), column);

describe('the table of organisations', () => {
  for (const language of languagesOf(site)) {
    const path = `${language}/organizations/index.html`;

    test(`${path} goes by numbers, the other way round, and back, and says so`, async () => {
      const { page, complaints } = await open(path);
      const table = page.locator('table.is-sortable');
      const said = page.locator('#page_sorted');
      const original = await rowsOf(table);
      const head = table.locator('th[data-sort=number]').first();
      const column = await head.evaluate((th) => th.cellIndex);
      assert.equal(await table.locator('[aria-sort]').count(), 0);

      await head.locator('button').press('Enter');
      assert.equal(await head.getAttribute('aria-sort'), 'descending');
      const down = await columnOf(table, column);
      assert.deepEqual(down, [...down].sort((a, b) => b - a));
      assert.ok(down[0] > down.at(-1), 'all the same');
      const announced = await said.textContent();
      assert.ok(announced.includes(await head.evaluate((th) => th.textContent.trim())), announced);

      await head.locator('button').press('Enter');
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      assert.deepEqual(await columnOf(table, column), [...down].reverse());
      assert.notEqual(await said.textContent(), announced);

      await head.locator('button').press('Enter');
      assert.equal(await head.getAttribute('aria-sort'), null);
      assert.deepEqual(await rowsOf(table), original);
      await page.context().close();
      expectNone(complaints);
    });

    test(`${path} goes back by a button of its own, which leaves the keyboard in the table`, async () => {
      const { page } = await open(path);
      const table = page.locator('table.is-sortable');
      const original = await rowsOf(table);
      const back = page.locator('.sort-back');
      assert.ok(await back.isHidden());
      await table.locator('th[data-sort=words] button').click();
      const sorted = await rowsOf(table);
      assert.notDeepEqual(sorted, original);
      const names = await table.evaluate((one) => [...one.tBodies[0].rows].map((row) => row.cells[0].querySelector('a').textContent));
      assert.deepEqual(names, [...names].sort(new Intl.Collator(language, { numeric: true }).compare));
      await back.click();
      assert.deepEqual(await rowsOf(table), original);
      assert.ok(await back.isHidden());
      assert.equal(await page.evaluate(() => document.activeElement.closest('table') !== null), true);
      await page.context().close();
    });
  }
});

describe('tables that can be put in another order', () => {
  const kinds = ['organizations', 'matrix', 'organization', 'pillar', 'topic', 'figures'];
  const pages = kinds.flatMap((kind) => pathsOf(kind));

  test('are those of five rows or more, and only their pages load the script', () => {
    assert.ok(pages.length > 0);
    const problems = [];
    for (const page of site.pages.values()) {
      const loads = page.links.some(({ tag, target }) => tag === 'script' && /\/tables\.[0-9a-f]+\.js$/.test(target));
      if (loads && !kinds.includes(page.kind)) problems.push(`${page.path} loads it for nothing`);
    }
    expectNone(problems);
  });

  for (const width of [320, 1280])
    test(`fit and pass at ${width} px, before and after`, { timeout: 300_000 }, async () => {
      const problems = [];
      for (const kind of kinds) {
        const longest = pathsOf(kind).sort((a, b) => site.pages.get(b).size - site.pages.get(a).size)[0];
        if (!longest) continue;
        const { page, complaints } = await open(longest, { viewport: { width, height: 700 } });
        await page.evaluate(() => document.querySelectorAll('details:has(table)').forEach((one) => { one.open = true; }));
        const buttons = page.locator('.is-sortable th button');
        if ((await buttons.count()) === 0) problems.push(`${longest}: no table can be put in order`);
        else await buttons.first().click();
        const small = await buttons.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
        if (small > 0) problems.push(`${longest}: ${small} buttons are too small`);
        const found = [...(await sidewaysScroll(page)), ...(await axeViolations(page)), ...complaints];
        problems.push(...found.map((words) => `${longest}: ${words}`));
        await page.context().close();
      }
      expectNone(problems);
    });

  test('rows in groups leave them while they are in another order, and come back', async () => {
    const grouped = pathsOf('organization').sort((a, b) => site.pages.get(b).size - site.pages.get(a).size)[0];
    const { page, complaints } = await open(grouped);
    const table = page.locator('table.is-sortable:has(tr.is-group)').first();
    const bodies = () => table.evaluate((one) => [...one.tBodies].map((body) => [...body.rows].map((row) => row.textContent.trim())));
    const original = await bodies();
    const shownGroups = () => table.evaluate((one) => [...one.querySelectorAll('tr.is-group')].filter((row) => !row.hidden).length);
    assert.ok((await shownGroups()) > 0);
    const button = table.locator('th button').first();
    await button.evaluate((one) => one.click());
    assert.equal(await shownGroups(), 0);
    assert.equal((await bodies()).flat().length, original.flat().length);
    await button.evaluate((one) => one.click());
    await button.evaluate((one) => one.click());
    assert.deepEqual(await bodies(), original);
    await page.context().close();
    expectNone(complaints);
  });

  test('are all tables of a follow-up, or none', () => {
    const rows = (page) => [...page.html.matchAll(/<tbody>[^]*?<\/tbody>/g)].map(([body]) => body.match(/<tr>/g)?.length ?? 0);
    const followups = pathsOf('followup').map((path) => ({ path, html: readFileSync(join(site.folder, path), 'utf8') }));
    assert.ok(followups.some((page) => rows(page).some((n) => n >= 5) && rows(page).some((n) => n < 5)), 'mixed ones are not tried');
    for (const page of followups)
      assert.equal(/data-sort/.test(page.html), rows(page).every((n) => n >= 5), page.path);
  });

  test('are offered by no column whose cells are all alike', async () => {
    const context = await shown.browser.newContext();
    const page = await context.newPage();
    // Between the end of the document and its deferred scripts.
    await page.addInitScript(() => document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const [, second] = document.querySelectorAll('th[data-sort]');
      for (const row of second.closest('table').tBodies[0].rows) row.cells[second.cellIndex].textContent = '0';
    }));
    await page.goto(urlOf(pathsOf('organizations')[0]));
    const buttons = await page.locator('th[data-sort]').evaluateAll((all) => all.map((head) => head.querySelectorAll('button').length));
    assert.deepEqual(buttons.slice(0, 2), [1, 0]);
    await context.close();
  });

  test('are plain without script', async () => {
    const { page } = await open(`${languagesOf(site)[0]}/organizations/index.html`, { javaScriptEnabled: false });
    assert.equal(await page.locator('th button').count(), 0);
    assert.ok((await page.locator('th[data-sort]').count()) > 0);
    await page.context().close();
  });
});

describe('who does what', () => {
  for (const path of pathsOf('matrix')) {
    test(`${path} shows roles by shapes that the legend explains and words say`, async () => {
      const { page, complaints } = await open(path);
      const marks = page.locator('.matrix td .sign');
      assert.ok((await marks.count()) > 0);
      const faults = await page.evaluate(() => {
        const look = (one) => getComputedStyle(one).borderWidth;
        const legend = new Set([...document.querySelectorAll('.signs .sign')].map(look));
        const found = legend.size === 3 ? [] : [`${legend.size} shapes in the legend`];
        for (const one of document.querySelectorAll('.matrix td .sign')) {
          const words = one.nextElementSibling?.textContent.trim();
          const kind = [...one.classList].find((name) => name.startsWith('is-'));
          const explained = document.querySelector(`.signs .${kind}`)?.closest('dt').textContent.trim();
          if (!words || words !== explained) found.push(`"${words}" beside a shape that means "${explained}"`);
          if (!legend.has(look(one))) found.push(`a shape that the legend lacks beside "${words}"`);
        }
        return found;
      });
      await page.context().close();
      expectNone([...new Set(faults), ...complaints]);
    });

    test(`${path} leads from each number to as many measures`, async () => {
      const { page } = await open(path);
      const numbers = await page.locator('.matrix a.role-mark').evaluateAll((all) =>
        all.slice(0, 12).map((one) => ({ to: one.href, n: Number(one.textContent.replace(/\D/g, '')) })));
      const problems = [];
      for (const { to, n } of numbers) {
        await page.goto(to);
        const listed = await page.locator(`[id="${decodeURIComponent(new URL(to).hash.slice(1))}"] tbody tr`).count();
        // A number is of one pillar, the list of all.
        if (listed < n) problems.push(`${to} lists ${listed}, not ${n}`);
      }
      assert.ok(numbers.length > 0);
      await page.context().close();
      expectNone(problems);
    });
  }

  test('shapes differ in the reader\'s own colours too', async () => {
    for (const path of pathsOf('matrix')) {
      const { page } = await open(path, { forcedColors: 'active' });
      const drawn = await page.locator('.signs .sign').evaluateAll((all) => all.map((one) => getComputedStyle(one).borderWidth));
      assert.equal(new Set(drawn).size, 3);
      await page.context().close();
    }
  });
});

describe('days with several events', () => {
  for (const kind of ['strategy', 'updates'])
    test(`of a ${kind} page stand in one row`, async () => {
      const problems = [];
      for (const path of pathsOf(kind)) {
        const { page } = await open(path);
        const twice = await page.evaluate(() => {
          const days = [...document.querySelectorAll('.timeline > li, .is-dated > li')].map((row) => {
            const strategy = row.querySelector(':scope > div')?.firstChild.textContent.trim() ?? '';
            return `${row.querySelector('b').textContent} ${strategy}`;
          });
          return days.filter((day, at) => days.indexOf(day) !== at);
        });
        problems.push(...twice.map((day) => `${path}: ${day} comes twice`));
        await page.context().close();
      }
      expectNone(problems);
    });
});

describe('examples of what to search for', () => {
  let homes;
  before(() => { homes = pathsOf('home').filter((path) => path !== 'index.html'); });

  test('lead to results', async () => {
    assert.ok(homes.length > 0);
    const problems = [];
    for (const path of homes) {
      const { page, complaints } = await open(path);
      const examples = await page.locator('.examples a').evaluateAll((all) => all.map((one) => ({ words: one.textContent, to: one.href })));
      for (const { words, to } of examples) {
        await page.goto(to);
        await page.locator('.hits > li').first().waitFor({ timeout: 15_000 }).catch(() => problems.push(`${path}: nothing for "${words}"`));
        const asked = await page.locator('input[type=search]').inputValue();
        if (asked !== words) problems.push(`${path}: "${words}" asks for "${asked}"`);
      }
      problems.push(...complaints);
      await page.context().close();
    }
    expectNone(problems);
  });
});
