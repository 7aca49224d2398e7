// What a reader gets of a chart on the generated pages of AYUMI_SITE, in Chromium: its picture as PNG, and the
// line by which another page shows it.
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { listen } from './lib/chromium.mjs';
import { axeViolations, sidewaysScroll } from './lib/looks.mjs';
import { languagesOf } from './lib/page_checks.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { shownSite } from './lib/shown_site.mjs';

const site = readSite(process.env.AYUMI_SITE);
const shown = shownSite(site.folder);
const SIGNATURE = '89504e470d0a1a0a';
const sizeOf = (svg) => ['width', 'height'].map((name) => Number(new RegExp(`<svg[^>]* ${name}="(\\d+)"`).exec(svg)[1]));

async function opened(url, work, options = {}) {
  const context = await shown.browser.newContext(options);
  const page = await context.newPage();
  const complaints = listen(page, shown.host.url);
  await page.goto(url);
  await work(page);
  await context.close();
  if (url.startsWith('http')) expectNone(complaints);
}

for (const language of languagesOf(site))
  describe(`${language}/figures/`, () => {
    const at = (work, options) => opened(shown.host.url + `${language}/figures/`, work, options);

    test('a chart is saved as PNG of twice its size', () => at(async (page) => {
      const place = page.locator('[data-picture]').first();
      const href = await place.locator('a').evaluate((a) => a.href);
      const [download] = await Promise.all([page.waitForEvent('download'), place.locator('button').click()]);
      const bytes = readFileSync(await download.path());
      assert.equal(bytes.subarray(0, 8).toString('hex'), SIGNATURE);
      assert.equal(download.suggestedFilename(), decodeURIComponent(href.split('/').pop()).replace(/svg$/, 'png'));
      const drawn = sizeOf(await page.evaluate(async (address) => (await fetch(address)).text(), href));
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], drawn.map((one) => one * 2));
    }));

    test('the line to copy shows the chart on another page, with its description', () => at(async (page) => {
      const place = page.locator('[data-picture]').first();
      await place.locator('summary').click();
      const line = await place.locator('input').inputValue();
      const description = await place.evaluate((one) => one.closest('figure').querySelector('svg').getAttribute('aria-label'));
      const other = await page.context().newPage();
      await other.setContent(line);
      const image = other.locator('img');
      await image.evaluate((one) => one.decode());
      assert.ok(description.length > 10);
      assert.equal(await image.getAttribute('alt'), description);
      assert.ok(await image.evaluate((one) => one.naturalWidth) > 100);
    }));

    test('opened, it is accessible and fits a phone', () => at(async (page) => {
      await page.locator('[data-picture] summary').first().click();
      expectNone(await axeViolations(page));
      expectNone(await sidewaysScroll(page));
    }, { viewport: { width: 320, height: 800 } }));

    test('without script there is the picture alone', () => at(async (page) => {
      assert.deepEqual([await page.locator('[data-picture] a').count() > 0, await page.locator('[data-picture] :is(button, input)').count()], [true, 0]);
    }, { javaScriptEnabled: false }));

    test('in a folder, where no picture can be read, too', () =>
      opened(`${pathToFileURL(join(process.env.AYUMI_PORTABLE_SITE, language, 'figures')).href}/index.html`, async (page) => {
        assert.ok(await page.locator('[data-picture] a').count() > 0);
        assert.equal(await page.locator('[data-picture] :is(button, input)').count(), 0);
      }));
  });
