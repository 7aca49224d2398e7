// A preview that runs for one test, and what can be asked of it: answers, raw bytes, its events.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { Project } from '../../faults/lib/project.mjs';
import { AYUMI, NOW } from '../../faults/lib/ayumi.mjs';

const PATIENCE = 20_000;  // ms; machines that do other things at once are slow

export class Preview {
  static async of(project, { args = ['--port', '0'], env = {}, now = NOW } = {}) {
    const preview = new Preview();
    preview.said = '';
    preview.child = spawn(AYUMI, ['serve', '-C', project.folder, '--now', now, ...args],
      { env: { ...process.env, LC_ALL: 'C', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    preview.child.stderr.on('data', (text) => { preview.said += text; });
    preview.ended = once(preview.child, 'exit');
    await until(() => preview.address || preview.child.exitCode !== null, 'an address is told');
    return preview;
  }

  get address() { return /http:\/\/[^ ]+/.exec(this.said)?.[0]; }
  get port() { return Number(new URL(this.address).port); }
  at(path) { return new URL(path, this.address).href; }

  async get(path, headers = {}) {
    const response = await fetch(this.at(path), { redirect: 'manual', headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type'), headers: response.headers,
      location: response.headers.get('location'), bytes, text: bytes.toString('utf8') };
  }

  // Everything that comes back for these bytes until the other side closes, or until `patience` ms.
  raw(bytes, { patience = 3000 } = {}) {
    return new Promise((resolve) => {
      const begin = performance.now();
      const socket = connect(this.port, '127.0.0.1');
      const parts = [];
      const done = (closed) => {
        clearTimeout(timer);
        socket.destroy();
        const text = Buffer.concat(parts).toString('latin1');
        resolve({ text, closed, status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), ms: performance.now() - begin });
      };
      const timer = setTimeout(() => done(false), patience);
      socket.on('data', (part) => parts.push(part));
      socket.on('close', () => done(true));
      socket.on('error', () => {});
      socket.write(bytes);
    });
  }

  // A request as an honest client writes it, but for the target.
  ask(target, { method = 'GET', headers = '', patience } = {}) {
    return this.raw(`${method} ${target} HTTP/1.1\r\nHost: localhost:${this.port}\r\nConnection: close\r\n${headers}\r\n`, { patience });
  }

  async stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    const [code, by] = await this.ended;
    return code ?? by;
  }
}

// The event stream: `states` fills with { pages, stylesheet, problems }.
export class Events {
  static async of(preview, path = '.ayumi/events') {
    const events = new Events();
    events.states = [];
    events.aborting = new AbortController();
    const response = await fetch(preview.at(path), { signal: events.aborting.signal });
    events.read(response.body);
    await until(() => events.states.length > 0, 'the first state is told');
    return events;
  }

  async read(body) {
    let text = '';
    try {
      for await (const part of body) {
        text += Buffer.from(part).toString();
        const messages = text.split('\n\n');
        text = messages.pop();
        for (const message of messages) this.take(message);
      }
    } catch { /* the stream is closed */ }
  }

  take(message) {
    const data = message.split('\n').filter((line) => line.startsWith('data: ')).map((line) => line.slice(6));
    if (data.length < 2) return;
    const [pages, stylesheet, , heading, ...problems] = data;
    this.states.push({ pages, stylesheet, problems: heading === undefined ? '' : problems.join('\n'), at: performance.now() });
  }

  get last() { return this.states.at(-1); }
  // Waits for a state that came after the first `count`.
  async next(count = this.states.length) {
    await until(() => this.states.length > count, 'a new state is told');
    return this.last;
  }
  close() { this.aborting.abort(); }
}

export async function until(holds, what, patience = PATIENCE) {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not in ${patience} ms: ${what}`);
    await sleep(5);
  }
}

// A test with a portal and its preview, both of which go with it.
export function story(what, body, options = {}) {
  test(what, async (t) => {
    const project = new Project();
    options.prepare?.(project);
    const preview = await Preview.of(project, options);
    t.after(async () => { await preview.stop('SIGKILL'); project.remove(); });
    await body(preview, project, t);
  });
}
