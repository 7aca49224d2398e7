// The checks of files tried on a small site: they find nothing in it as it is, and each fault that is
// planted in it.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { canonicalProblems, deadLinks, misplacedAbsolutes, unreachable } from './lib/link_checks.mjs';
import { documentProblems, hreflangProblems, repeatedTitles, sitemapProblems } from './lib/page_checks.mjs';
import { kindOf } from './lib/page_kinds.mjs';
import { expectFound, withPlanted } from './lib/planted.mjs';
import { ask, serve } from './lib/static_host.mjs';
import { htmlValidateProblems, vnuProblems } from './lib/validators.mjs';

const BASE = 'https://example.org/a/b/';
const ABOUT = 'ja/about/index.html';
const YEAR = 'ja/health/2023/index.html';

// Each row: what is changed in which file, and what the check has to say about it.
const ROWS = new Map([
  [deadLinks, [
    [ABOUT, 'href="../../ja/health/"', 'href="../../ja/helth/"', `${ABOUT}:18: href="../../ja/helth/" leads to ja/helth/index.html, which does not exist`],
    [ABOUT, 'href="../../ja/health/"', 'href="../../ja/health"', 'lacks the slash'],
    [ABOUT, 'href="#main"', 'href="#mian"', `there is no #mian in ${ABOUT}`],
    ['ja/index.html', '#figure', '#figur', `there is no #figur in ${YEAR}`],
    [YEAR, '%E5%9B%B3%201', '%E5%9B%B3%202', 'leads to files/図 2.svg, which does not exist'],
    [YEAR, '%E5%9B%B3%201', '%E5%9B', 'is not a valid URL'],
    [YEAR, 'src="', 'srcset="../../../files/%E5%9B%B3%201.svg 1x, ../x.svg 2x" src="', 'srcset="../x.svg" leads to ja/health/x.svg'],
    [ABOUT, 'href="../../ja/"', 'href="../../../ja/"', 'leads out of the site'],
    ['404.html', '/a/b/ja/about/', '/a/b/ja/abuot/', '404.html:17: href="/a/b/ja/abuot/" leads to ja/abuot/index.html'],
    ['ja/old/index.html', 'url=../about/', 'url=../abuot/', 'content="../abuot/" leads to ja/abuot/index.html'],
    ['style.css', 'url("files/', 'url("../files/', 'style.css:'],
    ['style.css', 'url("files/', 'url("https://cdn.example.com/', 'is a third-party request'],
  ]],
  [misplacedAbsolutes, [
    [ABOUT, 'href="../../ja/"', 'href="/ja/"', 'starts at the root of the host'],
    [ABOUT, 'href="../../ja/"', `href="${BASE}ja/"`, "spells out the site's own address"],
    [ABOUT, 'href="../../ja/"', 'href="//example.org/a/b/ja/"', "spells out the site's own address"],
    [ABOUT, 'href="../../style.css"', 'href="https://cdn.example.com/style.css"', 'style.css"> loads from elsewhere'],
    [YEAR, 'src="', 'src="https://cdn.example.com/', '<img src="https://cdn.example.com/../../../files/%E5%9B%B3%201.svg"> loads from elsewhere'],
    ['404.html', '/a/b/style.css', 'style.css', 'is relative, but 404.html is shown under any URL'],
  ]],
  [unreachable, [['ja/alone/index.html', '<!DOCTYPE html><title>x</title>', 'ja/alone/index.html: no link leads here']]],
  [canonicalProblems, [
    [ABOUT, 'rel="canonical"', 'rel="cannonical"', `${ABOUT}: 0 canonical links`],
    [ABOUT, `rel="canonical" href="${BASE}ja/about/"`, `rel="canonical" href="${BASE}ja/abuot/"`, 'is no page of this site'],
    [ABOUT, `rel="canonical" href="${BASE}ja/about/"`, `rel="canonical" href="${BASE}index.html"`, 'has another canonical itself'],
  ]],
  [hreflangProblems, [
    [ABOUT, `hreflang="en" href="${BASE}en/about/"`, `hreflang="en" href="${BASE}en/abuot/"`, 'which is no page of this site'],
    [ABOUT, `hreflang="en" href="${BASE}en/about/"`, `hreflang="en" href="${BASE}en/health/"`, 'does not name it back'],
    [ABOUT, `hreflang="en" href="${BASE}en/about/"`, `hreflang="en" href="${BASE}ja/health/"`, 'which is in ja'],
    [ABOUT, `hreflang="ja" href="${BASE}ja/about/"`, `hreflang="ja" href="${BASE}ja/health/"`, 'none names the page itself in ja'],
    [ABOUT, '<title>', '<meta name="robots" content="noindex"><title>', 'on a page with noindex'],
    ['en/about/index.html', '<title>', '<meta name="robots" content="noindex"><title>', `${ABOUT}:10: hreflang="en" names en/about/index.html, which has noindex`],
  ]],
  [sitemapProblems, [
    ['sitemap.xml', '<loc>https://example.org/a/b/ja/about/</loc>', '', `${ABOUT}: ${BASE}ja/about/ is in no sitemap`],
    ['sitemap.xml', 'ja/about/', 'ja/abuot/', 'is no page of this site'],
    ['sitemap.xml', `${BASE}ja/</loc>`, `${BASE}</loc>`, "is not the page's canonical address"],
    [ABOUT, '<title>', '<meta name="robots" content="noindex"><title>', 'has noindex'],
  ]],
  [documentProblems, [
    [ABOUT, 'h1>', 'h2>', `${ABOUT}: 0 h1 elements`],
    [ABOUT, '</h1>', '</h1><h1>x</h1>', `${ABOUT}: 2 h1 elements`],
    [ABOUT, '<title>この見本について', '<title> ', `${ABOUT}: no title`],
    [ABOUT, '<html lang="ja">', '<html>', `${ABOUT}: <html> has no lang`],
    [ABOUT, '<html lang="ja">', '<html lang="en">', `${ABOUT}: <html lang="en">`],
    [ABOUT, '<h1>', '<h1 id="main">', `${ABOUT}:27: id="main" stands twice`],
    [ABOUT, '<h1>', '<h1 id="a b">', 'id="a b" is no identifier'],
  ]],
  [repeatedTitles, [[ABOUT, '<title>この見本について', '<title>健康', 'the title "健康" is that of']]],
  [unknownKinds, [[ABOUT, ' class="kind-page"', '', ABOUT]]],
  [vnu, [[ABOUT, '<h1>', '<h1><div>x</div>', `${ABOUT}:27: Element “div” not allowed`]]],
  [htmlValidate, [[ABOUT, '<h1>', '<h1><button><img src="x.png"></button>', `${ABOUT}:27: `]]],
]);
function unknownKinds(site) { return [...site.pages.values()].filter((page) => !kindOf(page)).map((page) => page.path); }
function vnu(site) { return vnuProblems(site.folder); }
function htmlValidate(site) { return htmlValidateProblems(site.folder, site.pages.keys()); }

for (const [check, rows] of ROWS)
  describe(check.name, () => {
    test('finds nothing in a good site', async () => assert.deepEqual(await withPlanted(null, check), []));
    for (const [file, from, to, says] of rows)
      test(`finds ${says ?? to}`, async () => {
        const change = says === undefined ? { file, text: from } : { file, from, to };
        expectFound(await withPlanted(change, check), says ?? to);
      });
  });

test('a portable site may not link to folders', async () => {
  const problems = await withPlanted(null, (site) => deadLinks(site, { portable: true }));
  expectFound(problems, 'href="../../ja/health/" names a folder');
  assert.ok(problems.every((words) => words.includes('names a folder')), problems.join('\n'));
});

test('the static host behaves like one', () => withPlanted(null, async (site) => {
  const host = await serve(site.folder, '/a/b/');
  const rows = [
    ['', 200], ['ja/', 200], ['ja/index.html', 200], ['files/%E5%9B%B3%201.svg', 200],
    ['ja', 301], ['nothing/', 404], ['style.css/', 404], ['files/', 404], ['%E5%9B', 400], ['..%2f..%2fetc%2fpasswd', 404],
  ];
  for (const [path, status] of rows) assert.equal((await ask(host.url + path)).status, status, path);
  assert.equal((await ask(`${host.url}ja?x=1`)).location, '/a/b/ja/?x=1');
  assert.match((await ask(`${host.url}nothing/`)).text, /<h1>404/);
  assert.equal((await ask(new URL('/elsewhere', host.url))).text, '');
  await host.close();
}));
