// Many clients at once, slow ones, ones that never leave: row 111 of docs/robustness.md.
import assert from 'node:assert/strict';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Events, story, until } from './lib/preview.mjs';

async function crowd(preview, count, greet) {
  const sockets = [];
  for (let i = 0; i < count; ++i) {
    const socket = connect(preview.port, '127.0.0.1');
    socket.on('error', () => {});
    sockets.push(socket);
  }
  await Promise.all(sockets.map((socket) => new Promise((done) => { socket.once('connect', done); socket.once('close', done); })));
  for (const socket of sockets) greet?.(socket);
  return { sockets, leave: () => sockets.forEach((socket) => socket.destroy()) };
}

// The median of some requests, since this machine may do other things as well.
async function time(preview, path = 'ja/') {
  const times = [];
  for (let i = 0; i < 9; ++i) {
    const begin = performance.now();
    const { status } = await preview.get(path, { Connection: 'close' });
    assert.equal(status, 200);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[4];
}

for (const [what, greeting] of [
  ['say nothing', ''],
  ['stop in the middle of a header', 'GET /portal/ja/ HTTP/1.1\r\nHost: loc'],
]) {
  story(`111: 500 clients that ${what}`, async (preview) => {
    const slow = await crowd(preview, 500, (socket) => greeting && socket.write(greeting));
    assert.ok(await time(preview) < 100);
    slow.leave();
  });
}

story('111: 500 clients that send a byte now and then', async (preview) => {
  const slow = await crowd(preview, 500);
  const text = 'GET /portal/ja/ HTTP/1.1\r\n';
  let sent = 0;
  const dripping = setInterval(() => { slow.sockets.forEach((socket) => socket.write(text[sent % text.length])); ++sent; }, 100);
  await sleep(500);
  const taken = await time(preview);
  clearInterval(dripping);
  slow.leave();
  assert.ok(taken < 100, `${taken} ms`);
});

story('111: 500 clients that ask and do not read', async (preview, project) => {
  const request = `GET /portal/big.txt HTTP/1.1\r\nHost: localhost:${preview.port}\r\n\r\n`;
  const slow = await crowd(preview, 500, (socket) => { socket.pause(); socket.write(request); });
  await sleep(300);
  assert.ok(await time(preview) < 200);
  slow.leave();
}, { prepare: (project) => project.write('static/big.txt', Buffer.alloc(1 << 20, 'x')) });

story('111: more clients than there is room for: those that have waited longest make it', async (preview) => {
  const slow = await crowd(preview, 1500);
  assert.equal((await preview.get('ja/')).status, 200);
  // Those that were let go learn of it a moment later.
  await until(() => slow.sockets.filter((socket) => !socket.closed && !socket.destroyed).length <= 1000, 'room for others is made');
  slow.leave();
});

story('111: whoever says nothing for long is let go', async (preview) => {
  const begin = performance.now();
  const silent = await preview.raw('GET / HTTP/1.1\r\n', { patience: 15_000 });
  assert.ok(silent.closed && silent.status === 0);
  assert.ok(performance.now() - begin < 13_000);
});

story('200 open event streams all hear of a change', async (preview, project) => {
  const all = await Promise.all(Array.from({ length: 200 }, () => Events.of(preview)));
  assert.ok(await time(preview) < 100);
  project.change('content/site.yaml', 'en: Steps', 'en: Paces');
  await until(() => all.every((events) => events.last.pages !== events.states[0].pages), 'all hear of it');
  all.forEach((events) => events.close());
  // Their places are free again.
  const more = await Promise.all(Array.from({ length: 200 }, () => Events.of(preview)));
  more.forEach((events) => events.close());
});

story('more event streams than there is room for are refused', async (preview) => {
  const all = await Promise.all(Array.from({ length: 256 }, () => Events.of(preview)));
  assert.equal((await preview.ask('/portal/.ayumi/events')).status, 503);
  assert.equal((await preview.get('ja/')).status, 200);
  all.forEach((events) => events.close());
  await until(async () => {
    const answer = await preview.ask('/portal/.ayumi/events', { patience: 300 });
    return answer.status === 200;
  }, 'a place is free again');
});

story('a connection is kept for many requests, but not for ever', async (preview) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => new Promise((done, fail) => {
    const request = get(preview.at('ja/'), { agent }, (response) => {
      response.resume().on('end', () => done({ reused: request.reusedSocket, status: response.statusCode }));
    }).on('error', fail);
  });
  assert.equal((await ask()).reused, false);
  assert.equal((await ask()).reused, true);
  let fresh = 0;
  for (let i = 0; i < 1000; ++i) fresh += (await ask()).reused ? 0 : 1;
  assert.equal(fresh, 1);
  agent.destroy();
});
