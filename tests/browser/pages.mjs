// The generated pages of AYUMI_SITE in Chromium: narrow and wide, light and dark. One page of each
// kind and language (the longest); all pages with AYUMI_EVERY_PAGE=yes.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { listen } from './lib/chromium.mjs';
import { LOOKS, axeViolations, inspect, sidewaysScroll } from './lib/looks.mjs';
import { languagesOf } from './lib/page_checks.mjs';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { baseUrl, readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';
import { serve } from './lib/static_host.mjs';

const site = readSite(process.env.AYUMI_SITE);
const sample = [...longestOfEachKind(site)];
const shown = shownSite(site.folder);

// 404.html, whose links start at the root of the host, has a test of its own.
const served = sample.filter(([, path]) => path !== '404.html');
const urlOf = (path) => shown.host.url + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));

describe('each kind of page, at each width and in each colour scheme', () => {
  for (const [kind, path] of served)
    test(`${kind}: ${path}`, async () => {
      const problems = [];
      for (const look of LOOKS) problems.push(...(await inspect(shown.browser, look, urlOf(path), shown.host.url)));
      expectNone(problems);
    });
});

test('the same without script', async () => {
  const context = await shown.browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const complaints = listen(page, shown.host.url);
  for (const [, path] of served) {
    await page.goto(urlOf(path));
    const words = await page.locator('main').innerText();
    if (words.trim().length < 20) complaints.push(`${path}: next to nothing to read: "${words}"`);
  }
  await context.close();
  expectNone(complaints);
});

describe('the language switch stays on the same page', () => {
  for (const [kind, path] of served.filter(([, path]) => path.includes('/')))
    test(`${kind}: ${path}`, async () => {
      const page = await shown.browser.newPage();
      for (const other of versionsOf(path)) {
        const language = other.split('/')[0];
        await page.goto(urlOf(path));
        await page.locator(`body header a[hreflang="${language}"]`).first().click();
        assert.equal(page.url().split(/[?#]/)[0], urlOf(other));
        assert.equal(await page.locator('html').getAttribute('lang'), language);
      }
      await page.close();
    });
});

describe('the glossary is cut down to the entries that hold some words', () => {
  for (const path of [...site.pages.keys()].filter((one) => /^[^/]+\/glossary\/index\.html$/.test(one)))
    test(path, async () => {
      const page = await shown.browser.newPage();
      const complaints = listen(page, shown.host.url);
      await page.goto(urlOf(path));
      const entries = page.locator('.glossary > div:visible');
      const all = await entries.count();
      assert.ok(all > 2, `${all} entries`);
      // The words of the last entry, in capitals and full width as somebody may type them.
      const id = await entries.last().getAttribute('id');
      const name = await entries.last().locator('dt').evaluate((dt) => dt.firstChild.textContent.trim());
      await page.locator('#page_sift').fill(name.toUpperCase());
      assert.ok((await entries.count()) < all, 'every entry is still there');
      assert.ok(await page.locator(`[id="${id}"]`).isVisible(), `"${name}" does not find itself`);
      assert.equal(await page.locator('section.letter:visible').filter({ hasNot: entries }).count(), 0, 'a letter without entries');
      await page.locator('#page_sift').fill('\u{1F9A4}');
      assert.equal(await entries.count(), 0);
      assert.notEqual((await page.locator('#page_sifted').innerText()).trim(), '');
      // Who follows a link to an entry that is hidden is shown it.
      await page.evaluate((to) => { location.hash = `#${to}`; }, id);
      await entries.last().waitFor();
      assert.equal(await entries.count(), all);
      assert.equal(await page.locator('#page_sifted').innerText(), '');
      await page.close();
      expectNone(complaints);
    });
});

// The same page in the other languages: paths differ in their first part only.
function versionsOf(path) {
  const rest = path.slice(path.indexOf('/'));
  return languagesOf(site).map((language) => language + rest).filter((other) => other !== path && site.pages.has(other));
}

test('404.html looks like the rest when an unknown address is asked for', async () => {
  const root = await serve(site.folder, new URL(baseUrl(site)).pathname);
  const page = await shown.browser.newPage();
  const complaints = listen(page, root.url);
  await page.goto(`${root.url}no/such/page/`);
  const problems = [...(await sidewaysScroll(page)), ...(await axeViolations(page))];
  const styled = await page.evaluate(() => document.styleSheets.length > 0);
  await page.close();
  await root.close();
  const own = complaints.filter((words) => !words.includes('status 404') && !words.includes('status of 404'));
  expectNone([...problems, ...own, ...(styled ? [] : ['no style sheet'])]);
});

if (process.env.AYUMI_EVERY_PAGE === 'yes')
  test('no page scrolls sideways at 320 px or complains', { timeout: 600_000 }, async () => {
    const page = await shown.browser.newPage({ viewport: { width: 320, height: 640 } });
    const problems = listen(page, shown.host.url);
    for (const one of site.pages.values()) {
      if (one.path === '404.html' || one.redirect) continue;
      await page.goto(urlOf(one.path));
      problems.push(...(await sidewaysScroll(page)).map((words) => `${one.path}: ${words}`));
    }
    await page.close();
    expectNone(problems);
  });
