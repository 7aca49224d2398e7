// usage: measure.mjs FOLDER RUNS CORPUS…, with AYUMI_BIN. Called by run.sh.
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Preview } from './preview.mjs';
import { SERVERS } from './servers.mjs';
import { visibleTimes } from './visible.mjs';

const WARM_UP = 5, EDITS = 100, VISIBLE = 30;
const [folder, runs, ...corpora] = process.argv.slice(2);

const rank = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = (numbers) => rank(numbers, 0.5);
const ms = (number) => `${number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en')} ms`;
const spread = (numbers) => `${ms(median(numbers))} (${ms(rank(numbers, 0))} – ${ms(rank(numbers, 0.95))})`;
const seconds = (numbers) => `${(median(numbers) / 1000).toFixed(2)} s`;
const mebibytes = (numbers) => `${Math.round(median(numbers)).toLocaleString('en')} MiB`;

// One after the other, so that neither's start takes time from the other's; then edit by edit in turns,
// so that both meet the same neighbours.
async function round(corpus) {
  const previews = [];
  for (const server of SERVERS) previews.push(await Preview.of(server, join(folder, corpus)));
  const results = previews.map(() => ({ told: [], received: [], stale: 0 }));
  let before = [];
  for (let edit = -WARM_UP; edit < EDITS; ++edit) {
    if (edit === 0) before = previews.map((preview) => preview.process.worked());
    for (const [i, preview] of previews.entries()) {
      const { told, received, stale } = await preview.edit();
      if (edit >= 0) {
        results[i].told.push(told);
        results[i].received.push(received);
        results[i].stale += stale;
      }
      await sleep(Math.random() * 500);  // so that no clock of a server is in step with the edits
    }
  }
  for (const [i, { process, started, residentAtStart }] of previews.entries())
    Object.assign(results[i], { started, atStart: residentAtStart, atEnd: process.resident(), worked: (process.worked() - before[i]) / EDITS });
  const visible = await visibleTimes(previews, VISIBLE);
  await Promise.all(previews.map((preview) => preview.stop()));
  return results.map((result, i) => ({ ...result, visible: visible[i] }));
}

function row(name, records, rounds) {
  const all = (member) => rounds.flatMap((one) => one[member]);
  const stale = all('stale').reduce((sum, one) => sum + one, 0);
  if (stale > 0) console.log(`${name}, ${records} records: ${stale} pages came without the new words after the news.`);
  const cells = [name, records.toLocaleString('en'), seconds(all('started')), ms(median(all('told'))), spread(all('received')),
    spread(all('visible')), ms(median(all('worked'))), mebibytes(all('atStart')), mebibytes(all('atEnd'))];
  return `| ${cells.join(' | ')} |`;
}

const rows = [];
for (const corpus of corpora) {
  const records = readdirSync(join(folder, `${corpus}-ayumi/content`), { recursive: true }).filter((path) => /\/measures\/.*\.md$/.test(path)).length;
  const rounds = [];
  for (let run = 0; run < Number(runs); ++run) rounds.push(await round(corpus));
  for (const [i, server] of SERVERS.entries()) rows.push(row(server.name, records, rounds.map((results) => results[i])));
}
console.log(`${cpus().length} cores, load ${loadavg().map((one) => one.toFixed(1)).join(' ')}; ${runs} × ${EDITS} edits after ${WARM_UP},`
  + ` ${runs} × ${VISIBLE} in Chromium; medians (fastest – 95 of 100)\n`);
console.log('| | records | start to first page | saved → told | saved → page received | saved → seen in Chromium | processor time for each edit | memory at start | after the edits |');
console.log('|---|---|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
process.exit(0);
