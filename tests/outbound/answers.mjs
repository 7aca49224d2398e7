// ayumi check --links: what each kind of answer comes to.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { certificate, story, told, verdicts } from './lib/hosts.mjs';

const status = (code, headers = {}) => (request, response) => response.writeHead(code, headers).end();
const to = (code, location) => status(code, { location });

// path: [answer, verdict]; '' is silence.
const PAGES = {
  '/fine': [status(200), ''],
  '/no-content': [status(204), ''],
  '/gone': [status(404), 'L001'],
  '/removed': [status(410), 'L001'],
  '/broken': [status(500), 'L002'],
  '/forbidden': [status(403), 'L009'],
  '/password': [status(401), 'L009'],
  '/moved': [to(301, '/moved-again'), 'L006'],
  '/moved-again': [to(308, 'here'), 'L006'],
  '/here': [status(200), ''],
  '/elsewhere-today': [to(302, '/here'), ''],
  '/moved-to-nothing': [to(301, '/gone'), 'L001'],
  '/ring': [to(302, '/ring-b'), 'L007'],
  '/ring-b': [to(302, '/ring'), 'L007'],
  '/self': [to(301, '/self'), 'L007'],
  '/to-no-web': [to(302, 'javascript:alert(1)'), 'L007'],
  '/redirect-without-address': [status(302), 'L007'],
  '/no-head': [(request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(), ''],
  '/head-is-gone': [(request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(), ''],
  '/head-hangs-up': [(request, response) => {
    if (request.method === 'HEAD') request.socket.destroy();
    else response.end('here');
  }, ''],
  '/hangs-up': [(request) => request.socket.destroy(), 'L004'],
  '/no-head-endless-body': [(request, response) => {
    if (request.method === 'HEAD') return response.writeHead(501).end();
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(65536)), 1);
    response.on('close', () => clearInterval(timer));
  }, ''],
  '/hints-first': [(request, response) => { response.writeEarlyHints({ link: '</a.css>; rel=preload' }); response.end(); }, ''],
};

story(141, 'each answer comes to what a reader would meet', async (links) => {
  const host = await links.hosts.http((request, response) => PAGES[request.url][0](request, response));
  links.name(Object.keys(PAGES).map((path) => host.url + path));
  const run = await links.check();
  const expected = Object.entries(PAGES).filter(([, [, code]]) => code).map(([path, [, code]]) => `${code} ${path}`);
  assert.deepEqual(verdicts(run), expected.sort(), run.err);
  assert.equal(run.code, 0);
  const moved = told(run).find(({ code, message }) => code === 'L006' && message.includes('/moved\''));
  assert.ok(moved.help.includes(`${host.url}/here `), moved.help);
  assert.equal(host.most, 1, 'one connection at a time');
});

story(142, 'six redirects are too many, five are not', async (links) => {
  const host = await links.hosts.http((request, response) => {
    const left = Number(request.url.slice(1));
    return left === 0 ? response.end() : response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  links.name([`${host.url}/5`, `${host.url}/6`]);
  assert.deepEqual(verdicts(await links.check()), ['L007 /6']);
});

story(147, 'warnings count when strict; a host that keeps machines out does not', async (links) => {
  const host = await links.hosts.http(PAGES['/forbidden'][0]);
  links.name([`${host.url}/a`]);
  const noted = await links.check(['--strict']);
  assert.equal(noted.code, 0, noted.err);
  assert.equal(told(noted)[0].severity, 'note');
  const gone = await links.hosts.http(PAGES['/gone'][0], { at: '127.0.0.2' });
  links.name([`${gone.url}/b`]);
  assert.equal((await links.check(['--strict'])).code, 1);
});

story(147, 'whoever says that this is too much is left alone', async (links) => {
  const host = await links.hosts.http(status(429));
  links.name(['/a', '/b', '/c', '/d'].map((path) => host.url + path));
  assert.deepEqual(verdicts(await links.check()), ['L009 /a', 'L009 /b', 'L009 /c', 'L009 /d']);
  assert.deepEqual(host.seen, ['HEAD /a']);
});

story(143, 'a host that never answers takes two waits, however many of its pages are named', async (links) => {
  let connections = 0;
  const host = await links.hosts.raw(() => { connections += 1; });
  links.name(Array.from({ length: 12 }, (_, i) => `${host.url}/${i}`));
  const run = await links.check(['--patience', '1']);
  assert.equal(told(run).filter(({ code }) => code === 'L004').length, 12, run.err);
  assert.equal(connections, 2);
});

const NOISE = {
  'what answers is no web site': (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
  'a head without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write(`x-a: ${'x'.repeat(4096)}\r\n`), 1);
    socket.on('close', () => clearInterval(timer));
  },
  'announcements without end': (socket) => {
    const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 1);
    socket.on('close', () => clearInterval(timer));
  },
  'half a head': (socket) => socket.end('HTTP/1.1 200 O'),
};
for (const [what, answer] of Object.entries(NOISE)) {
  story(144, `${what}: no answer`, async (links) => {
    const host = await links.hosts.raw(answer);
    links.name([`${host.url}/a`]);
    const run = await links.check();
    assert.deepEqual(verdicts(run), ['L004 /a'], run.err);
    assert.equal(run.code, 0);
  });
}

story(144, 'nobody listens', async (links) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  links.name([`http://127.0.0.1:${port}/a`]);
  const [found] = told(await links.check());
  assert.equal(found.code, 'L004');
  assert.match(found.message, /cannot be reached/);
});

story(145, 'a certificate that nobody vouches for is told; one that is trusted is fine', async (links) => {
  const own = certificate(links);
  const host = await links.hosts.https(status(200), own);
  links.name([`${host.url}/a`]);
  const [found] = told(await links.check());
  assert.equal(found.code, 'L005');
  assert.match(found.message, /self-signed certificate/);
  assert.deepEqual(host.seen, [], 'nothing was asked of whoever that is');
  assert.deepEqual(told(await links.check([], { env: { SSL_CERT_FILE: own.path } })), []);
  assert.deepEqual(host.seen, ['HEAD /a']);
});

story(145, 'a certificate for another name is told', async (links) => {
  const other = certificate(links, 'DNS:example.org');
  const host = await links.hosts.https(status(200), other);
  links.name([`${host.url}/a`]);
  const [found] = told(await links.check([], { env: { SSL_CERT_FILE: other.path } }));
  assert.equal(found.code, 'L005');
  assert.match(found.message, /mismatch/);
});

story(144, 'https where there is none', async (links) => {
  const host = await links.hosts.http(status(200));
  links.name([`${host.url.replace('http:', 'https:')}/a`]);
  const [found] = told(await links.check());
  assert.equal(found.code, 'L004');
  assert.match(found.message, /encryption/);
});

story(146, 'this machine is asked only when that is allowed, however it is named', async (links) => {
  const host = await links.hosts.http(status(200));
  const names = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0.0.0.0', '127.1'];
  links.name(names.map((name, i) => `http://${name}:${host.port}/${i}`));
  const run = await links.check([], { inside: false });
  assert.deepEqual(verdicts(run), names.map((_, i) => `L008 /${i}`), run.err);
  assert.deepEqual(host.seen, []);
});
