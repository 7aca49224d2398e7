// The two previews, started as their users start them. Each has: name, `start(folder, port)`, the
// addresses of pages, and `news(url, told)`, which listens as an open page does, calls `told` whenever
// that page would reload, and gives a function that stops listening.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';

const running = new Set();
process.on('exit', () => { for (const child of running) child.kill('SIGKILL'); });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(3));

function run(program, args) {
  const child = spawn(program, args, { stdio: 'ignore' });
  running.add(child);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  ended.then(() => running.delete(child));
  return {
    isAlive: () => running.has(child),
    // MiB that are in memory now.
    resident: () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    // ms of all processors since the start, in steps of 10.
    worked: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    stop: () => { child.kill('SIGTERM'); return ended; },
  };
}

// Server-Sent Events: the first message is the present state, a later one that names other pages
// makes an open page reload.
function ayumiNews(url, told) {
  let pages = '', text = '';
  const asked = request(new URL('/.ayumi/events', url), (answer) => {
    answer.setEncoding('utf8').on('data', (part) => {
      const messages = (text + part).split('\n\n');
      text = messages.pop();
      for (const message of messages) {
        const named = /^data: (.*)$/m.exec(message)?.[1];
        if (named === undefined || named === pages) continue;
        if (pages !== '') told();
        pages = named;
      }
    });
  });
  asked.on('error', () => {}).end();
  return () => asked.destroy();
}

// The LiveReload protocol, as the script in Hugo's pages speaks it.
function hugoNews(url, told) {
  const socket = new WebSocket(new URL('/livereload', url).href.replace(/^http/, 'ws'));
  const hello = { command: 'hello', protocols: ['http://livereload.com/protocols/official-7'], ver: '3' };
  socket.addEventListener('open', () => socket.send(JSON.stringify(hello)));
  socket.addEventListener('message', ({ data }) => { if (JSON.parse(data).command === 'reload') told(); });
  return () => socket.close();
}

export const SERVERS = [
  {
    name: 'Ayumi',
    folder: (corpus) => `${corpus}-ayumi`,
    start: (folder, port) => run(process.env.AYUMI_BIN, ['serve', '-C', folder, '--port', String(port)]),
    file: (year, measure) => `content/strategies/strategy-00/${year}/measures/${measure}.en.md`,
    path: (year, measure) => `/en/strategy-00/${year}/${measure}/`,
    news: ayumiNews,
  },
  {
    name: 'Hugo',
    folder: (corpus) => `${corpus}-hugo`,
    start: (folder, port) => run('hugo', ['server', '--source', folder, '--bind', '127.0.0.1', '--port', String(port)]),
    file: (year, measure) => `content/strategies/strategy-00/${year}/${measure}.en.md`,
    path: (year, measure) => `/en/strategies/strategy-00/${year}/${measure}/`,
    news: hugoNews,
  },
];
