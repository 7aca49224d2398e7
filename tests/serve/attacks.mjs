// What hostile clients send: rows 101 to 117 of docs/robustness.md, as raw bytes.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { Events, story, until } from './lib/preview.mjs';

// Lies beside the site under names that an attacker might guess.
function plant(project) {
  project.write('secret/s.txt', 'SECRET');
  project.write('site-evil/e.txt', 'SECRET');
  project.write('.env', 'SECRET').write('.git/config', 'SECRET');
  project.write('static/letter.txt', 'Dear reader\n').write('static/sub/inner.txt', 'Inner\n');
  project.write('static/.env', 'SECRET').write('static/.git/config', 'SECRET').write('static/.DS_Store', 'SECRET');
  project.write('static/old.txt~', 'SECRET');
}
const attack = (number, what, body) => story(`${number}: ${what}`, body, { prepare: plant });

async function refused(preview, targets, statuses) {
  for (const target of targets) {
    const answer = await preview.ask(target);
    assert.ok(statuses.includes(answer.status), `${target}: ${answer.status}`);
    assert.ok(answer.closed, target);
    assert.ok(!answer.text.includes('SECRET') && !answer.text.includes('root:'), target);
  }
}

const both = (targets) => targets.flatMap((target) => [target, `/portal${target}`]);

attack(101, 'steps upwards', (preview) => refused(preview, both([
  '/../secret/s.txt', '/..%2fsecret/s.txt', '/%2e%2e/secret/s.txt', '/.%2e/secret/s.txt', '/%2e%2e%2fsecret/s.txt',
  '/%252e%252e/secret/s.txt', '/....//secret/s.txt', '/sub/../../secret/s.txt', '/;/../secret/s.txt', '/../site-evil/e.txt',
  '/..;/secret/s.txt', '/sub/../letter.txt']), [404]));
attack(102, 'steps upwards in other spellings', (preview) => refused(preview, both([
  '/sub/..%5c..%5csecret/s.txt', '/\\..\\..\\secret\\s.txt', '/%c0%ae%c0%ae/secret/s.txt', '/%u002e%u002e/secret/s.txt',
  '/%e0%80%ae%e0%80%ae/secret/s.txt']), [400, 404]));
attack(103, 'absolute paths, and queries that other servers fell for', (preview) => refused(preview, both([
  '//etc/passwd', '/%2fetc/passwd', '/etc/passwd?.svg?.wasm?init', '/etc/passwd?raw??', '/etc/passwd?import&raw??',
  '/x/?/../../../etc/passwd?import&?raw', '/@fs/etc/passwd', '/file:/etc/passwd', '/C:/Windows/win.ini']), [404]));
attack(104, 'a fragment in the target', (preview) => refused(preview, ['/#/../../secret/s.txt', '/portal/ja/#x'], [400]));

// Links are a mistake of the content, with which no state is shown; here one is put in the place of
// a file afterwards, and the state with the file is still shown.
story('105: links that lead out', async (preview, project) => {
  assert.equal((await preview.get('letter.txt')).text, 'Dear reader\n');
  const events = await Events.of(preview);
  project.drop('static/letter.txt');
  symlinkSync('/etc/passwd', project.at('static/letter.txt'));
  symlinkSync(project.at('secret'), project.at('static/link'));
  await until(() => events.last.problems.includes('P014'), 'the links are told');
  await refused(preview, ['/portal/letter.txt', '/portal/link/s.txt', '/portal/link'], [404, 500]);
  events.close();
}, { prepare: plant });

attack(106, 'hidden files', (preview) => refused(preview, both([
  '/.env', '/.git/config', '/.git/', '/.DS_Store', '/.ayumi-manifest.json', '/old.txt~', '/content/site.yaml', '/.ayumi/',
  '/.ayumi/../site.yaml', '/.ayumi/.ayumi/x']), [404]));
attack(107, 'bytes that stand in no address', (preview) => refused(preview, both([
  '/index.html%00', '/index.html%00.txt', '/%', '/%zz', '/%ff%fe', '/ja/%0d%0aX-Evil:1', '/ja/%7f']), [400, 404]));

attack(108, 'other hosts', async (preview) => {
  const port = preview.port;
  const request = (lines, target = '/portal/ja/') => preview.raw(`GET ${target} HTTP/1.1\r\n${lines}\r\n\r\n`);
  for (const host of ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`, `0.0.0.0:${port}`, 'localhost']) {
    assert.equal((await request(`Host: ${host}`)).status, 403, host);
  }
  assert.equal((await request('X: y')).status, 400);
  assert.equal((await request(`Host: localhost:${port}\r\nHost: evil.example`)).status, 400);
  for (const target of ['http://evil.example/', `http://localhost:${port}/portal/ja/`]) {
    assert.equal((await request(`Host: localhost:${port}`, target)).status, 400, target);
  }
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    assert.equal((await request(`Host: ${host}:${port}\r\nConnection: close`)).status, 200, host);
  }
});

attack(109, 'pages of other sites', async (preview) => {
  for (const origin of ['http://evil.example', 'http://1.2.3.4', 'null', `https://localhost:${preview.port}`, 'http://localhost:1']) {
    for (const path of ['ja/', '.ayumi/events', 'letter.txt', '.ayumi/preview.js']) {
      const answer = await preview.ask(`/portal/${path}`, { headers: `Origin: ${origin}\r\n` });
      assert.equal(answer.status, 403, `${origin} ${path}`);
      assert.doesNotMatch(answer.text, /access-control-allow/i);
    }
  }
  const embedded = await preview.ask('/portal/letter.txt', { headers: 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n' });
  assert.equal(embedded.status, 403);
  const followed = await preview.ask('/portal/ja/', { headers: 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n' });
  assert.equal(followed.status, 200);
  assert.match(followed.text, /cross-origin-resource-policy: same-origin/i);
  assert.match(followed.text, /x-content-type-options: nosniff/i);
  assert.match(followed.text, /x-frame-options: sameorigin/i);
});

attack(110, 'other machines', (preview) => {
  const listening = readFileSync('/proc/net/tcp', 'latin1') + readFileSync('/proc/net/tcp6', 'latin1');
  const port = `:${preview.port.toString(16).toUpperCase().padStart(4, '0')}`;
  const own = listening.split('\n').map((line) => line.trim().split(/\s+/)).filter((part) => part[1]?.endsWith(port) && part[3] === '0A');
  assert.deepEqual(own.map((part) => part[1]), [`0100007F${port}`]);
});

attack(112, 'bodies', async (preview) => {
  const post = (headers) => preview.ask('/portal/ja/', { method: 'POST', headers: `${headers}\r\n` });
  assert.equal((await post('Transfer-Encoding: chunked')).status, 405);
  assert.equal((await post('Content-Length: 314572800')).status, 405);
  for (const length of ['-1', '99999999999999999999', '1, 2', '0x10', '']) {
    const answer = await post(`Content-Length: ${length}`);
    assert.equal(answer.status, 400, length);
    assert.ok(answer.closed && answer.ms < 2500, `${length} ${answer.ms}`);
  }
  assert.equal((await preview.ask('/portal/ja/', { headers: 'Content-Length: 5\r\n' })).status, 413);
  assert.equal((await preview.ask('/portal/ja/', { headers: 'Transfer-Encoding: chunked\r\n' })).status, 413);
  const both = await preview.ask('/portal/ja/', { headers: 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n' });
  assert.ok([400, 413].includes(both.status));
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'BREW']) {
    assert.equal((await preview.ask('/portal/ja/', { method })).status, 405, method);
  }
  // A body that never ends is neither read nor kept.
  const before = memory(preview);
  const socket = connect(preview.port, '127.0.0.1');
  let answer = '', closed = false;
  socket.on('data', (part) => { answer += part; }).on('error', () => {}).on('close', () => { closed = true; });
  socket.write(`POST / HTTP/1.1\r\nHost: localhost:${preview.port}\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n`);
  const piece = Buffer.alloc(1 << 20);
  for (let sent = 0; sent < 300 && !closed; ++sent) {
    if (!socket.write(piece)) await Promise.race([new Promise((go) => socket.once('drain', go)), new Promise((go) => socket.once('close', go))]);
  }
  await until(() => closed, 'the connection is closed');
  // Whoever still sends may lose the answer to the reset.
  assert.match(answer, /^($|HTTP\/1\.1 (400|405))/);
  assert.ok(memory(preview) - before < 20_000, `${before} ${memory(preview)}`);
});

attack(113, 'ranges', async (preview) => {
  for (const range of [`bytes=${'0-,'.repeat(2000)}`, 'bytes=5-1', 'bytes=-99999', 'bytes=9999999999999999999999-', 'bytes=0-0']) {
    const answer = await preview.ask('/portal/letter.txt', { headers: `Range: ${range}\r\n` });
    assert.equal(answer.status, 200, range.slice(0, 40));
    assert.ok(answer.text.endsWith('\r\n\r\nDear reader\n'));
  }
});

attack(114, 'what is no HTTP', async (preview) => {
  const host = `Host: localhost:${preview.port}\r\n`;
  const rows = [
    ['an address of 9 KB', `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${host}\r\n`, [414]],
    ['a header of 20 KB', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`, [431]],
    ['20,000 headers', `GET / HTTP/1.1\r\n${host}${'X: y\r\n'.repeat(20_000)}\r\n`, [431]],
    ['line feeds alone', `GET / HTTP/1.1\nHost: localhost:${preview.port}\n\n`, [400]],
    ['small letters', `get / HTTP/1.1\r\n${host}\r\n`, [405]],
    ['HTTP/0.9', 'GET /\r\n\r\n', [400]],
    ['HTTP/2.0', `GET / HTTP/2.0\r\n${host}\r\n`, [400]],
    ['HTTP/2 in clear text', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['a TLS hello', Buffer.from('16030100c8010000c403035b', 'hex'), [400]],
    ['zeros', Buffer.alloc(2000), [400]],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`, [302, 400]],
    ['a space before the colon', `GET / HTTP/1.1\r\nHost : localhost:${preview.port}\r\n\r\n`, [400]],
    ['the form for all', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, [405]],
  ];
  for (const [what, bytes, statuses] of rows) {
    const answer = await preview.raw(bytes);
    assert.ok(statuses.includes(answer.status), `${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
    if (!statuses.includes(302)) assert.ok(answer.closed && answer.ms < 2500, `${what}: closed ${answer.closed}, ${answer.ms} ms`);
  }
  assert.equal((await preview.get('ja/')).status, 200);
});

attack(115, 'headers that speak of the connection', async (preview) => {
  const answer = await preview.ask('/portal/ja/', { headers: 'REMOTE_ADDR: 1.2.3.4\r\nLOCAL_PORT: x\r\nX-Forwarded-Host: evil.example\r\nX-HTTP-Method-Override: DELETE\r\n' });
  assert.equal(answer.status, 200);
  assert.ok(!answer.text.includes('evil.example') && !answer.text.includes('1.2.3.4'));
});

attack(116, 'redirects', async (preview) => {
  for (const [target, to] of [['/', '/portal/'], ['/portal', '/portal/'], ['/portal/ja', '/portal/ja/'],
    ['/portal/ja/plan?a=b', '/portal/ja/plan/?a=b'], ['/portal/ja?//evil.example', '/portal/ja/?//evil.example']]) {
    const answer = await preview.ask(target);
    assert.match(answer.text, /^HTTP\/1\.1 30[12]/, target);
    assert.equal(/\r\nLocation: (.*)\r\n/i.exec(answer.text)[1], to);
    assert.match(answer.text, /cache-control: no-store/i);
  }
  await refused(preview, ['//evil.example/..', '//evil.example', '/\\evil.example', '/portal//evil.example', '/portal/ja%0d%0aLocation:%20x'], [400, 404]);
});

attack(117, 'hostile words in a mistake', async (preview, project) => {
  const events = await Events.of(preview);
  project.add('content/site.yaml', '<img src=x onerror=alert(1)>: "\\e[31m"\n');
  await until(() => events.last.problems.includes('onerror'), 'the mistake is told');
  assert.equal((await preview.get('ja/')).status, 200);
  assert.ok(!events.last.problems.includes('\u001b'));
  assert.ok(!events.last.problems.includes(project.surroundings));
  events.close();
});

const memory = (preview) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${preview.child.pid}/status`, 'utf8'))[1]);
