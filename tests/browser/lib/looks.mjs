// What a page must keep to however it is looked at. Each check takes a Playwright page that shows it
// and returns sentences.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listen } from './chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const LOOKS = [320, 1280].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({
    name: `${width} px, ${colorScheme}`,
    options: { colorScheme, viewport: { width, height: width === 320 ? 640 : 900 } },
  })));

// Opens `url` in a fresh profile and gives all that is wrong with it; `origin` as for listen().
export async function inspect(browser, look, url, origin) {
  const context = await browser.newContext(look.options);
  const page = await context.newPage();
  const complaints = listen(page, origin);
  await page.goto(url);
  const problems = [...(await sidewaysScroll(page)), ...(await axeViolations(page)), ...complaints];
  await context.close();
  return problems.map((words) => `${look.name}: ${words}`);
}

// The page as a whole never scrolls sideways (WCAG 1.4.10); a table in a region of its own may.
export async function sidewaysScroll(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const tooWide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > room);
    const named = tooWide.slice(0, 3).map((one) => `<${one.localName} class="${one.getAttribute('class') ?? ''}">`);
    return [`scrolls sideways: ${named.join(', ')}`];
  });
}

// Evaluated as the debugger does, so the page's own Content-Security-Policy stays in force.
export const axeViolations = (page) => axe(page, {});

// WCAG 2.5.8, which axe leaves out unless it is asked for.
export const smallTargets = (page) => axe(page, { runOnly: ['target-size'] });

async function axe(page, options) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (more) => window.axe.run(document, { resultTypes: ['violations'], ...more }), options);
  return violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id}: ${rule.help}: ${node.target.join(' ')}`));
}
