// Debian's Chromium, without windows and without the calls home that it makes at a start.
import { chromium } from 'playwright-core';

const QUIET = [
  '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage', '--disable-gpu',
  '--disable-quic', '--disable-sync', '--no-first-run',
];

export function launch() {
  return chromium.launch({
    executablePath: process.env.AYUMI_CHROMIUM ?? '/usr/bin/chromium', args: QUIET,
  });
}

// Collects what `page` complains about from now on: console errors, uncaught errors, failed
// requests, and requests to anywhere but `origin` (a prefix of URLs).
export function listen(page, origin) {
  const complaints = [];
  const here = (words) => complaints.push(`${page.url()}: ${words}`);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') here(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => here(`uncaught: ${error.message}`));
  // What a page gave up because somebody went on is no complaint.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') here(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) here(`asks a third party: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) here(`status ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
