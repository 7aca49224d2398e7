// The search page in Chromium, with a small index of known documents: on a web server in a sub-folder and
// from a folder without one.
import { after, before, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { manyDocuments } from '../search/client/lib/documents.mjs';
import { launch, listen } from './lib/chromium.mjs';
import { LOOKS, axeViolations, sidewaysScroll } from './lib/looks.mjs';
import { kindOf } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { CONTENTS, bytesOf, manifestOf, remove, searchableCopy, write } from './lib/searchable_site.mjs';
import { readSite } from './lib/site.mjs';
import { serve } from './lib/static_host.mjs';
import { htmlValidateProblems, vnuProblems } from './lib/validators.mjs';

let folder, host, portable, browser;
before(async () => {
  folder = searchableCopy(process.env.AYUMI_SITE);
  portable = searchableCopy(process.env.AYUMI_PORTABLE_SITE, { portable: true });
  host = await serve(folder, '/a/b/');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
  remove(folder);
  remove(portable);
});

// The page in a profile of its own, which must not complain of anything.
async function opened(path, work, { options = {}, origin = host.url, allow = () => false } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = listen(page, origin);
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(origin + path);
  try {
    await work(page);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
  expectNone(complaints.filter((words) => !allow(words)));
}

const status = (page) => page.locator('#search_status');
const titles = (page) => page.locator('#search_hits h3').allTextContents();
const query = (page) => new URL(page.url()).searchParams;
const says = async (page, words) => {
  await page.waitForFunction((text) => document.getElementById('search_status')?.textContent.includes(text), words, { timeout: 5000 })
    .catch(async () => assert.fail(`"${await status(page).textContent()}" does not say "${words}"`));
};
const FORMS = () => [['web server', host.url, ''], ['folder', `${pathToFileURL(portable).href}/`, 'index.html']];

for (const [number, name] of ['web server', 'folder'].entries())
  describe(`from a ${name}`, () => {
    const at = (language, search, work, more) => {
      const [, origin, file] = FORMS()[number];
      return opened(`${language}/search/${file}${search}`, work, { origin, ...more });
    };

    test('results come as one types, without a new page', () => at('ja', '', async (page) => {
      const steps = await page.evaluate(() => history.length);
      await page.evaluate(() => { window.same = true; });
      assert.ok(await page.locator('#search_lists').isVisible());
      await page.locator('#search_q').pressSequentially('人材');
      await says(page, '2件');
      assert.deepEqual((await titles(page)).sort(), ['UHCの達成', '感染症等対応人材の育成']);
      assert.equal(query(page).get('q'), '人材');
      assert.ok(await page.locator('#search_lists').isHidden());
      await page.locator('#search_q').fill('人材育成 FETP');
      await says(page, '1件');
      assert.equal(await page.evaluate(() => history.length), steps, 'typing makes no steps to go back');
      await page.locator('#search_q').press('Enter');
      assert.equal(await page.evaluate(() => window.same && document.activeElement.id), 'search_q');
      await page.locator('#search_q').fill('');
      await page.locator('#search_lists').waitFor();
      assert.equal(await status(page).textContent(), '');
    }));

    test('back and forward bring queries and filters back', () => at('ja', '?q=%E4%BF%9D%E5%81%A5', async (page) => {
      await says(page, '「保健」の検索結果は3件');
      await page.locator('#search_q').fill('連携');
      await says(page, '「連携」の検索結果は2件');
      await page.locator('#search_q').press('Enter');
      await page.getByLabel('感染症対策').check();
      await says(page, '1件');
      assert.equal(query(page).get('strategy'), 'infectious');
      assert.equal(await page.evaluate(() => document.activeElement.value), 'infectious', 'focus stays on the filter');
      await page.goBack();
      await says(page, '「連携」の検索結果は2件');
      assert.ok(!(await page.getByLabel('感染症対策').isChecked()));
      await page.goBack();
      await says(page, '「保健」の検索結果は3件');
      assert.equal(await page.locator('#search_q').inputValue(), '保健');
      await page.goForward();
      await page.goForward();
      await says(page, '1件');
      assert.ok(await page.getByLabel('感染症対策').isChecked());
    }));

    test('a result is a link to its document, and back is where one was', () => at('ja', '?q=COVID', async (page) => {
      await says(page, '1件');
      await page.getByRole('link', { name: 'COVID-19への対応' }).click();
      await page.getByRole('heading', { name: '文書' }).waitFor();
      assert.match(page.url(), number ? /\/ja\/infectious\/2023\/covid\/index\.html$/ : /\/ja\/infectious\/2023\/covid\/$/);
      await page.goBack();
      await says(page, '1件');
    }));

    test('years of a measure are one result', () => at('ja', '?q=UHC', async (page) => {
      await says(page, '2件');
      assert.deepEqual(await titles(page), ['UHCの達成']);
      assert.equal(await page.locator('.hit-years a').count(), 1);
      assert.equal(await page.locator('#search_years').textContent(), '同じ施策の年度はひとつにまとめ、1件にしています。');
    }));

    test('texts follow with what was looked for, as text', () => at('ja', `?q=${encodeURIComponent('書かれた')}`, async (page) => {
      await page.locator('.hit-text mark').first().waitFor();
      assert.equal(await page.locator('.hit-text mark').first().textContent(), '書かれた');
      assert.match(await page.locator('.hit-text').first().textContent(), /<img src=x onerror=alert\(1\)>/);
      assert.equal(await page.locator('#search_hits img').count(), 0);
    }));

    test('the other language is offered', () => at('ja', '?q=UHC', async (page) => {
      const link = page.locator('#search_elsewhere a');
      await link.waitFor();
      assert.match(await link.textContent(), /英語.*2件/);
      await link.click();
      await says(page, '2 results for “UHC”');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    }));

    test('filters count and combine', () => at('ja', `?q=${encodeURIComponent('保健')}&org=mhlw&role=lead&org=nobody`, async (page) => {
      await says(page, '2件');
      assert.ok(await page.getByLabel('厚生労働省').isChecked());
      assert.ok(await page.getByLabel('主担当').isChecked());
      assert.equal(await page.locator('details[data-filter=strategy] label', { hasText: '感染症対策' }).locator('.count').textContent(), '1');
      await page.getByRole('button', { name: 'しぼりこみをすべて外す' }).click();
      await says(page, '3件');
      assert.deepEqual([...query(page).keys()], ['q']);
    }));

    test('results say who leads, and who was asked for', () => at('ja', `?q=${encodeURIComponent('保健')}`, async (page) => {
      const bodies = (place) => page.locator('#search_hits li', { hasText: place }).locator('.hit-who');
      await page.waitForFunction(() => document.querySelector('.hit-who')?.textContent);
      assert.equal(await bodies('感染症等対応人材の育成').textContent(), '厚生労働省');
      assert.equal(await bodies('インバウンド').count() === 0 || await bodies('インバウンド').isHidden(), true);
      await page.locator('#search_q').fill('途上国 厚生労働省');
      await says(page, '1件');
      await page.waitForFunction(() => document.querySelector('.hit-who mark')?.textContent === '厚生労働省');
      assert.equal(await bodies('UHCの達成').textContent(), '外務省、厚生労働省');
    }));

    test('who finds nothing is told of ways on', () => at('ja', `?q=${encodeURIComponent('いんばうんど')}`, async (page) => {
      await says(page, '「いんばうんど」は見つかりません。「インバウンド」の結果を表示しています（1件）');
      assert.deepEqual(await titles(page), ['インバウンド']);
      assert.equal(query(page).get('q'), 'いんばうんど');
      await page.locator('#search_instead a').click();
      await says(page, '見つかりませんでした');
      assert.equal(query(page).get('exact'), '1');
      const link = page.locator('#search_empty a', { hasText: 'インバウンド（1件）' });
      await link.click();
      await says(page, '1件');
      assert.equal(await page.locator('#search_instead').isVisible(), false);
      await page.locator('#search_q').fill('保健 経済産業');
      await says(page, '見つかりませんでした');
      await page.locator('#search_empty a', { hasText: '保健（3件）' }).waitFor();
      await page.goto(page.url().replace(/\?.*/, `?q=${encodeURIComponent('保健')}&kind=term`));
      await says(page, '見つかりませんでした');
      await page.locator('#search_empty a', { hasText: 'しぼりこみを外すと3件' }).click();
      await says(page, '3件');
    }));
  });

describe('nothing that stands in the address runs or stops the page', () => {
  const ODD = [
    '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "');alert(1)//", 'http://x', 'title:', 'a^', '~5', `${'h'.repeat(3000)}~5`, '"', '\u0000', '__proto__',
    '\ud800', 'の'.repeat(1000), 'javascript:alert(1)', '{n, plural, other {x}}', '{{q}}',
  ];
  for (const odd of ODD)
    test(odd.slice(0, 30), () => opened('ja/search/', async (page) => {
      const elements = await page.locator('main *:not(template *)').count();
      await page.evaluate((text) => { location.search = new URLSearchParams([['q', text]]); }, odd);
      await page.waitForFunction(() => /見つかりませんでした|件です/.test(document.getElementById('search_status').textContent));
      assert.equal(await page.locator('main img, main svg, main script').count(), 0);
      assert.ok((await page.locator('main *:not(template *)').count()) < elements + 100);
      assert.match(await status(page).textContent(), /見つかりませんでした|件です/);
    }));

  test('100 KB that are pasted', () => opened('ja/search/', async (page) => {
    await page.evaluate(() => {
      const field = document.getElementById('search_q');
      field.value = '保健 ~5 title: '.repeat(8000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForFunction(() => /見つかりませんでした|件です/.test(document.getElementById('search_status').textContent));
    assert.ok(page.url().length < 3000);
  }));
});

describe('what is missing or damaged is said, and the lists stay', () => {
  const BROKEN = [
    ['no manifest', /manifest/, { status: 404, body: '<h1>404' }],
    ['no documents', /documents/, { status: 404, body: '' }],
    ['no terms', /terms/, { status: 500, body: '' }],
    ['half a file', /terms/, () => ({ body: gzipSync('{"version":"2.3.9","fields":[]}').subarray(0, 20) })],
    ['something else', /documents/, { body: '<!DOCTYPE html>' }],
    ['another format', /manifest/, (body) => ({ body: gzipSync(JSON.stringify({ ...JSON.parse(gunzipSync(body)), format: 2 })) })],
    ['an index of nothing known', /terms/, { body: '{}' }],
    ['no connection', /terms/, 'abort'],
  ];
  for (const [what, files, answer] of BROKEN)
    test(what, () => opened('ja/', async (page) => {
      await page.route(files, async (route) => {
        if (answer === 'abort') return route.abort();
        return route.fulfill(typeof answer === 'function' ? answer(bytesOf(manifestOf(folder, 'ja'))) : answer);
      });
      await page.goto(`${host.url}ja/search/?q=UHC`);
      await says(page, '検索を読み込めませんでした');
      assert.ok(await page.locator('#search_lists').isVisible());
      assert.ok(await page.locator('#search_found').isHidden());
      await page.unrouteAll();
      await page.locator('#search_q').press('Enter');
      await says(page, '2件');
    }, { allow: (words) => /status \d|status of \d|failed: |net::ERR_FAILED/.test(words) }));

  test('no facets: the results stay, without filters', () => opened('ja/', async (page) => {
    await page.route(/facets/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${host.url}ja/search/?q=UHC`);
    await says(page, '2件');
    await page.locator('.hit-text mark').first().waitFor();
    assert.ok(await page.locator('#search_found').isVisible());
    assert.ok(await page.locator('#search_filters').isHidden());
  }, { allow: (words) => /status 404|status of 404/.test(words) }));

  test('plain JSON, as from a host that unpacks, is read too', () => opened('ja/', async (page) => {
    await page.route(/\.bin$/, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: gunzipSync(await response.body()) });
    });
    await page.goto(`${host.url}ja/search/?q=UHC`);
    await says(page, '2件');
  }));

  test('a site that was published anew in between is noticed', () => opened('ja/', async (page) => {
    const old = JSON.parse(gunzipSync(bytesOf(manifestOf(folder, 'ja'))));
    let manifests = 0;
    await page.route(/ja\/search\/index\/manifest/, (route) =>
      ((manifests += 1) === 1 ? route.fulfill({ body: JSON.stringify({ ...old, set: '0123456789abcdef' }) }) : route.continue()));
    await page.goto(`${host.url}ja/search/?q=UHC`);
    await says(page, '2件');
    assert.equal(manifests, 2);
  }, { allow: (words) => words.includes('404') || words.includes('failed: ') }));
});

test('without script there is a list, and a word why', () => opened('ja/search/?q=UHC', async (page) => {
  assert.match(await page.locator('noscript').innerText(), /JavaScript/);
  assert.ok((await page.locator('#search_lists a').count()) > 3);
  assert.ok(await page.locator('#search_found').isHidden());
  await page.goto(`${host.url}ja/`);
  await page.locator('#page_q').fill('UHC');
  await page.locator('#page_q').press('Enter');
  assert.equal(page.url(), `${host.url}ja/search/?q=UHC`);
}, { options: { javaScriptEnabled: false } }));

describe('from every page', () => {
  test('the form leads to the results, and nothing is loaded before', () => opened('en/', async (page) => {
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.reload();
    assert.ok(!loaded.some((url) => /search\..*js|manifest/.test(url)), loaded.join(' '));
    await page.locator('#page_q').focus();
    await page.waitForFunction(() => document.querySelector('link[rel=prefetch]'));
    await page.locator('#page_q').fill('vaccin');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=vaccin/);
    await says(page, '2 results for “vaccin”');
  }));

  test('the / key leads to the field, but not out of a text, and can be switched off', () => opened('en/', async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.id);
    await page.keyboard.press('/');
    assert.equal(await focused(), 'page_q');
    await page.keyboard.type('a/b');
    assert.equal(await page.locator('#page_q').inputValue(), 'a/b');
    await page.goto(`${host.url}en/search/`);
    await page.locator('#search_key input').uncheck();
    await page.goto(`${host.url}en/`);
    await page.keyboard.press('/');
    assert.notEqual(await focused(), 'page_q');
  }));
});

describe('a list of many', () => {
  let many, manyHost;
  before(async () => {
    many = searchableCopy(process.env.AYUMI_SITE, { contents: { ...CONTENTS, ja: manyDocuments(60) }, termsPerFile: 40 });
    manyHost = await serve(many, '/a/b/');
  });
  after(async () => {
    await manyHost.close();
    remove(many);
  });
  const SEARCH = `ja/search/?q=${encodeURIComponent('保健医療')}`;

  test('ten, then more, with the keyboard, and again after "back"', () => opened(SEARCH, async (page) => {
    await says(page, '件です');
    assert.equal((await titles(page)).length, 10);
    await page.locator('#search_more').focus();
    await page.keyboard.press('Enter');
    assert.equal((await titles(page)).length, 20);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), (await titles(page))[10]);
    await page.reload();
    await says(page, '件です');
    assert.equal((await titles(page)).length, 20);
  }, { origin: manyHost.url, allow: (words) => words.includes('failed: ') }));  // what the reload broke off

  test('another language is asked when the end of a long list is reached', () => opened('ja/', async (page) => {
    const others = [];
    page.on('request', (request) => request.url().includes('/en/search/index/') && others.push(request.url()));
    await page.goto(manyHost.url + SEARCH);
    await page.locator('.hit-text mark').last().waitFor();
    await page.waitForTimeout(1500);
    expectNone(others);
    const asked = page.waitForRequest(/\/en\/search\/index\/manifest/);
    await page.locator('#search_more').scrollIntoViewIfNeeded();
    await asked;
  }, { origin: manyHost.url, allow: (words) => words.includes('failed: ') }));

  test('few requests to ten titles', async () => {
    manyHost.requests.length = 0;
    await opened(SEARCH, async (page) => {
      await page.locator('.hit-text mark').first().waitFor();
    }, { origin: manyHost.url });
    const paths = manyHost.requests.map(({ path }) => path).filter((path) => !path.includes('favicon'));
    const before = paths.slice(0, paths.findIndex((path) => path.includes('texts-')));
    assert.ok(before.some((path) => path.includes('terms-')) && before.length <= 8, before.join(' '));
    assert.ok(!before.some((path) => path.includes('facets')) && paths.some((path) => path.includes('facets')), paths.join(' '));
  });

  test('nothing moves by itself', () => opened('ja/', async (page) => {
    await page.addInitScript(() => {
      window.moved = [];
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) {
          if (!shift.hadRecentInput) window.moved.push([shift.value, ...shift.sources.map(({ node }) => node?.nodeName + '.' + node?.className)]);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(manyHost.url + SEARCH);
      await page.locator('.hit-text mark').first().waitFor();
      await page.waitForTimeout(1200);
      const moved = await page.evaluate(() => window.moved);
      assert.ok(moved.reduce((sum, [value]) => sum + value, 0) < 0.05, `${width}: ${JSON.stringify(moved)}`);
    }
  }, { origin: manyHost.url }));
});

describe('looks', () => {
  const STATES = [
    ['results', `?q=${encodeURIComponent('保健')}&org=mhlw`, '.hit-text mark'],
    ['nothing found', `?q=${encodeURIComponent('鼻毛鋏')}`, '#search_empty a'],
    ['what must have been meant', `?q=${encodeURIComponent('いんばうんど')}`, '#search_instead a'],
    ['nothing asked', '', '#search_lists'],
  ];
  for (const [what, search, there] of STATES)
    test(what, async () => {
      const problems = [];
      for (const look of LOOKS)
        await opened(`ja/search/${search}`, async (page) => {
          await page.locator(there).first().waitFor();
          for (const details of await page.locator('#search_filters details').all()) await details.evaluate((one) => { one.open = true; });
          problems.push(...(await sidewaysScroll(page)), ...(await axeViolations(page)));
        }, { options: look.options });
      expectNone(problems);
    });

  test('the page is valid with results in it', async () => {
    for (const [what, search, there] of STATES)
      await opened(`ja/search/${search}`, async (page) => {
        await page.locator(there).first().waitFor();
        const html = await page.locator('html').evaluate((one) => one.outerHTML);
        write(folder, `valid/${what.replaceAll(' ', '-')}.html`, `<!DOCTYPE html>${html.replaceAll(/ (defer|hidden|open|checked|download)=""/g, ' $1')}`);
      });
    const files = STATES.map(([what]) => `valid/${what.replaceAll(' ', '-')}.html`);
    // Boxes of one filter share its name, as boxes do that stand for a list.
    const rest = (await htmlValidateProblems(folder, files)).filter((words) => !words.includes('[form-dup-name]'));
    expectNone([...(await vnuProblems(join(folder, 'valid'))), ...rest]);
  });
});

describe('the portal’s own index', () => {
  for (const [number, variable] of ['AYUMI_SITE', 'AYUMI_PORTABLE_SITE'].entries())
    for (const language of ['ja', 'en'])
      test(`${variable}, ${language}: a record is found by its title`, async () => {
        const site = readSite(process.env[variable]);
        const record = [...site.pages.values()].find((page) => kindOf(page) === 'record' && page.lang === language && !page.noindex);
        const own = number ? null : await serve(site.folder, '/a/b/');
        const origin = own?.url ?? `${pathToFileURL(site.folder).href}/`;
        try {
          await opened(own ? record.path.replace(/index\.html$/, '') : record.path, async (page) => {
            const address = page.url();
            await page.locator('#page_q').fill(await page.locator('h1').innerText());
            await page.locator('#page_q').press('Enter');
            await page.waitForURL(/\?q=/);
            const link = page.locator(`#search_hits a[href="${address}"]`).first();
            await link.waitFor();
            await link.click();
            await page.waitForURL(address);
          }, { origin, allow: (words) => words.includes('failed: ') });  // what leaving the page broke off
        } finally {
          await own?.close();
        }
      });
});

test('what an input method has not finished is not looked for', () => opened('ja/search/', async (page) => {
  const client = await page.context().newCDPSession(page);
  await page.locator('#search_q').focus();
  await client.send('Input.imeSetComposition', { text: 'じんざい', selectionStart: 4, selectionEnd: 4 });
  await page.waitForTimeout(400);
  assert.equal(await status(page).textContent(), '');
  await client.send('Input.insertText', { text: '人材' });
  await says(page, '2件');
}));
