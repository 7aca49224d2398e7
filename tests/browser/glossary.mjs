// The glossary of AYUMI_SITE in Chromium: in Japanese it goes by sound, which names in Chinese
// characters get from their readings.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { listen } from './lib/chromium.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);
const PATH = 'ja/glossary/';
const ROWS = 'あかさたなはまやらわ';

async function opened(path, work, options = {}) {
  const context = await shown.browser.newContext(options);
  const page = await context.newPage();
  const complaints = listen(page, shown.host.url);
  await page.goto(shown.host.url + path);
  try {
    await work(page);
  } finally {
    await context.close();
  }
  expectNone(complaints);
}

// Pages may scroll there slowly.
const inView = (page, selector) =>
  page.waitForFunction((one) => {
    const top = document.querySelector(one)?.getBoundingClientRect().top;
    return top >= -1 && top < innerHeight;
  }, selector, { timeout: 10_000 });

// [{ heading, entries: [{ id, name, reading }] }] as a reader sees them.
const groupsOf = (page) =>
  page.locator('section.letter').evaluateAll((sections) =>
    sections.map((section) => ({
      heading: section.querySelector('h2').firstChild.textContent.trim(),
      entries: [...section.querySelectorAll('.glossary > div')].map((entry) => ({
        id: entry.id,
        name: entry.querySelector('dt').firstChild.textContent.trim(),
        reading: (entry.querySelector('dt .reading')?.textContent ?? '').replace(/^（|）$/g, ''),
      })),
    })),
  );
// かがさざ…: without marks, in hiragana, in full size.
const plain = (kana) =>
  kana.normalize('NFD')[0]
    .replace(/[ァ-ヶ]/, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/, (small) => String.fromCharCode(small.charCodeAt(0) + 1));
const isBefore = (a, b) => new Intl.Collator('ja').compare(a, b) < 0;

describe('the Japanese glossary', { skip: !site.pages.has(`${PATH}index.html`) }, () => {
  test('has each entry in the row of its sound, and what has none at the end', async () => {
    await opened(PATH, async (page) => {
      const groups = await groupsOf(page);
      const rows = groups.filter(({ heading }) => ROWS.includes(heading));
      assert.deepEqual(rows.map(({ heading }) => heading), [...ROWS].filter((row) => rows.some(({ heading }) => heading === row)));
      assert.ok(groups.some(({ entries }) => entries.some(({ reading }) => reading !== '')), 'no entry has a reading');
      for (const { heading, entries } of rows) {
        const next = ROWS[ROWS.indexOf(heading) + 1];
        for (const { name, reading } of entries) {
          const first = plain(reading || name);
          assert.ok(!isBefore(first, heading) && (!next || isBefore(first, next)), `${name}（${reading}） under ${heading}`);
        }
      }
      const last = groups.at(-1);
      const unread = groups.flatMap(({ entries }) => entries).filter(({ name, reading }) => /^\p{Script=Han}/u.test(name) && !reading);
      if (unread.length > 0) assert.deepEqual(last.entries.map(({ name }) => name).sort(), unread.map(({ name }) => name).sort());
    });
  });

  test('leads from the letters to a row, and within a long row to its kana, and back', async () => {
    await opened(PATH, async (page) => {
      const groups = await groupsOf(page);
      const long = groups.filter(({ heading }) => ROWS.includes(heading)).sort((a, b) => b.entries.length - a.entries.length)[0];
      await page.locator('.letters a').filter({ hasText: long.heading }).click();
      const section = page.locator('section.letter:target');
      await inView(page, 'section.letter:target h2');
      const kana = section.locator('.initials a');
      assert.ok((await kana.count()) > 1, `${long.heading} has ${long.entries.length} entries and no kana`);
      for (let i = 0; i < (await kana.count()); ++i) {
        const id = (await kana.nth(i).getAttribute('href')).slice(1);
        const { name, reading } = long.entries.find((entry) => entry.id === id);
        assert.equal(plain(reading || name), await kana.nth(i).textContent());
      }
      await kana.last().click();
      await inView(page, '.glossary > div:target');
      await page.locator('section.letter:has(:target) .back a').click();
      await inView(page, '.letters:target');
    }, { viewport: { width: 320, height: 640 } });
  });

  test('finds an entry by its reading, on the page and in the search', async () => {
    let entry;
    await opened(PATH, async (page) => {
      entry = (await groupsOf(page)).flatMap(({ entries }) => entries).filter(({ reading }) => /^\p{Script=Hiragana}{8,}$/u.test(reading)).at(0);
      await page.locator('#page_sift').fill(entry.reading);
      assert.ok(await page.locator(`[id="${entry.id}"]`).isVisible());
      assert.ok((await page.locator('.glossary > div:visible').count()) < 20);
    });
    await opened(`ja/search/?q=${encodeURIComponent(entry.reading)}`, async (page) => {
      await page.locator('#search_hits h3').first().waitFor();
      const links = await page.locator('#search_hits h3 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      assert.ok(links[0].endsWith(`glossary/#${entry.id}`), `${entry.reading}: ${links}`);
    });
  });
});
