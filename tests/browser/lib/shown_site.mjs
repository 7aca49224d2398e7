// A site on a host in a sub-folder, and a browser to look at it, for the tests of the file or the
// describe() that asks: { host, browser } once they have begun, closed when they end.
import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './static_host.mjs';

export function shownSite(folder) {
  const shown = {};
  before(async () => {
    shown.host = await serve(folder, '/a/b/');
    shown.browser = await launch();
  });
  after(async () => {
    await shown.browser?.close();
    await shown.host?.close();
  });
  return shown;
}
