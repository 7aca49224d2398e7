// One running preview and what can be done with it: ask for a page, change a record, wait for news.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 120_000;  // ms, for what must come sooner or later
const YEAR = 2025;         // the newest of the corpus: nothing but its own page depends on its text
const RECORDS = 10;        // that are changed in turn

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export class Preview {
  // `started` is how long it took until the first page was received, in ms.
  static async of(server, corpus) {
    const preview = new Preview();
    Object.assign(preview, { server, folder: server.folder(corpus), edits: 0 });
    preview.agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const port = await freePort();
    preview.url = `http://127.0.0.1:${port}/`;
    const begin = performance.now();
    preview.process = server.start(preview.folder, port);
    while (!(await preview.page(preview.addressOf(0)))) {
      if (!preview.process.isAlive()) throw new Error(`${server.name} has ended`);
      await sleep(2);
    }
    preview.started = performance.now() - begin;
    preview.residentAtStart = preview.process.resident();
    return preview;
  }

  addressOf(edit) { return new URL(this.server.path(YEAR, measureOf(edit)), this.url).href; }

  // The text of a page; nothing when there is none, or no server yet.
  page(address) {
    return new Promise((resolve) => {
      get(address, { agent: this.agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => { text += part; });
        answer.on('end', () => resolve(answer.statusCode === 200 ? text : undefined));
      }).on('error', () => resolve(undefined));
    });
  }

  // Changes the first words of the next record, in place, as most editors do. Gives what its page
  // must say from then on, and the moment before it was written.
  save() {
    const file = join(this.folder, this.server.file(YEAR, measureOf(this.edits)));
    const words = `saved-${++this.edits}`;
    const text = readFileSync(file, 'utf8').replace(/^(## Progress\n\n)(saved-\d+ )?/m, `$1${words} `);
    if (!text.includes(words)) throw new Error(`${file} has no text to change`);
    const at = performance.now();
    writeFileSync(file, text);
    return { words, at };
  }

  // One edit of a record whose page is open: { told, received } in ms since it was saved, and how often
  // the page came without the new words after the news.
  async edit() {
    const address = this.addressOf(this.edits);
    await this.page(address);
    const { promise, resolve } = Promise.withResolvers();
    const stop = this.server.news(this.url, () => resolve(performance.now()));
    await sleep(300);  // until it listens, and until nothing of the edit before is under way
    const { words, at } = this.save();
    const told = await Promise.race([promise, sleep(PATIENCE, undefined, { ref: false })]);
    if (told === undefined) throw new Error(`${this.server.name} does not tell of ${words}`);
    let stale = 0;
    while (!(await this.page(address))?.includes(words)) {
      if (performance.now() - at > PATIENCE) throw new Error(`${this.server.name} does not show ${words}`);
      ++stale;
    }
    const received = performance.now();
    stop();
    return { told: told - at, received: received - at, stale };
  }

  stop() {
    this.agent.destroy();
    return this.process.stop();
  }
}

const measureOf = (edit) => `m${String(edit % RECORDS).padStart(4, '0')}`;
