// How long until a person sees it: the page is open in Chromium, follows the changes with the script
// that the preview put into it, and says when a frame with the new words has been drawn.
import { launch } from '../../tests/browser/lib/chromium.mjs';

const PATIENCE = 120_000;  // ms

// Runs in every document: looks at each frame, and tells of each "saved-N" once it was drawn.
function lookAtFrames() {
  let seen = '';
  const look = () => {
    const words = /saved-\d+/.exec(document.querySelector('main')?.textContent ?? '')?.[0];
    if (words && words !== seen) {
      seen = words;
      requestAnimationFrame(() => window.drawn(words));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// ms from saving to the drawn frame, for each of `count` edits of every preview, in turns.
export async function visibleTimes(previews, count) {
  const browser = await launch();
  try {
    const pages = [];
    for (const preview of previews) pages.push(await watched(await browser.newPage(), preview));
    const times = previews.map(() => []);
    for (let edit = 0; edit < count; ++edit)
      for (const [i, page] of pages.entries()) times[i].push(await page.edit());
    return times;
  } finally {
    await browser.close();
  }
}

async function watched(page, preview) {
  const moments = new Map();
  await page.exposeFunction('drawn', (words) => moments.set(words, performance.now()));
  await page.addInitScript(lookAtFrames);
  const edit = async () => {
    // As long as somebody thinks, and another time each, so that no clock of a server is in step.
    await page.goto(preview.addressOf(preview.edits), { waitUntil: 'load' });
    await page.waitForTimeout(300 + Math.random() * 500);
    const { words, at } = preview.save();
    while (!moments.has(words)) {
      if (performance.now() - at > PATIENCE) throw new Error(`${preview.server.name}: ${words} is never seen`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return moments.get(words) - at;
  };
  return { edit };
}
