// Hosts for one test on this machine, each at an address of its own (127.0.0.1, 127.0.0.2 …), and a
// portal whose texts name pages of theirs.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createRawServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { AYUMI, NOW } from '../../faults/lib/ayumi.mjs';
import { FOLLOWUP, Project, TRAINING } from '../../faults/lib/project.mjs';

const CACHE = '.ayumi/links.json';

export class Hosts {
  constructor() { this.servers = []; }

  // answer(request, response); `seen` fills with "METHOD /path", `most` is the largest number of
  // requests that waited for an answer at once.
  async http(answer, options = {}) { return this.#listen(createServer, answer, options, 'http'); }

  async https(answer, { key, cert, ...options }) {
    const create = (handler) => createSecureServer({ key, cert }, handler);
    return this.#listen(create, answer, options, 'https');
  }

  async #listen(create, answer, { at = '127.0.0.1' }, scheme) {
    const host = { seen: [], most: 0, asked: 0, open: 0 };
    const server = create((request, response) => {
      host.seen.push(`${request.method} ${request.url}`);
      host.asked += 1;
      host.most = Math.max(host.most, host.asked);
      let over = false;
      const end = () => { if (!over) host.asked -= 1; over = true; };
      response.on('finish', end).on('close', end);
      answer(request, response);
    });
    return this.#add(server, host, at, scheme);
  }

  // answer(socket): bytes as they are.
  async raw(answer, { at = '127.0.0.1' } = {}) {
    const host = { open: 0 };
    const server = createRawServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    });
    return this.#add(server, host, at, 'http');
  }

  async #add(server, host, at, scheme) {
    const sockets = new Set();
    server.on('connection', (socket) => {
      sockets.add(socket);
      host.open += 1;
      socket.on('close', () => { sockets.delete(socket); host.open -= 1; });
      socket.on('error', () => {});
    });
    server.on('tlsClientError', () => {});
    server.listen(0, at);
    await once(server, 'listening');
    host.port = server.address().port;
    host.url = `${scheme}://${at}:${host.port}`;
    host.close = () => { for (const socket of sockets) socket.destroy(); server.close(); };
    this.servers.push(host);
    return host;
  }

  close() { for (const host of this.servers) host.close(); }
}

export class Links {
  constructor() {
    this.project = new Project();
    this.hosts = new Hosts();
  }

  // Names the addresses in a text, one in a line, from line 5 on.
  name(addresses, path = TRAINING) {
    this.project.add(path, `\n${addresses.map((address) => `<${address}>\n`).join('\n')}`);
    return this;
  }

  source(address) {
    return this.project.add(FOLLOWUP, `sources: [{id: report, title: {ja: 報告, en: Report}, url: "${address}"}]\n`);
  }

  start(args = [], { env = {}, inside = true } = {}) {
    const words = ['check', '-C', this.project.folder, '--links', '--format', 'json'];
    if (!args.includes('--patience')) words.push('--patience', '20');
    if (inside) words.push('--private-links');
    if (!args.includes('--now')) words.push('--now', NOW);
    const child = spawn(AYUMI, [...words, ...args], {
      env: { ...process.env, LC_ALL: 'C', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const run = { child, out: '', err: '' };
    child.stdout.on('data', (part) => { run.out += part; });
    child.stderr.on('data', (part) => { run.err += part; });
    run.ended = once(child, 'close').then(([code, signal]) => { run.code = code ?? signal; return run; });
    return run;
  }

  async check(args, options) { return this.start(args, options).ended; }

  cache() { return JSON.parse(this.project.read(CACHE)); }
  get cachePath() { return this.project.at(CACHE); }
  hasCache() { return existsSync(this.cachePath); }
  forget() { this.project.drop(CACHE); }
  remove() { this.hosts.close(); this.project.remove(); }
}

export function told(run) {
  return run.out.split('\n').filter(Boolean).map(JSON.parse);
}

// "L001 /gone": code and path of the address that the message begins with.
export function verdicts(run) {
  return told(run).map(({ code, message }) => {
    const address = /'(https?:\/\/[^']*)'/.exec(message)?.[1];
    return `${code} ${address ? new URL(address).pathname : message}`;
  }).sort();
}

// The number is that of the table in docs/robustness.md.
export function story(number, what, body) {
  test(`${number}: ${what}`, async (t) => {
    const links = new Links();
    t.after(() => links.remove());
    await body(links, t);
  });
}

// A certificate for 127.0.0.1 that nobody signed but itself.
export function certificate(links, name = 'IP:127.0.0.1') {
  const folder = join(links.project.surroundings, 'tls');
  mkdirSync(folder, { recursive: true });
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(folder, file));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
    '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=test', '-addext', `subjectAltName=${name}`], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert), path: cert };
}
