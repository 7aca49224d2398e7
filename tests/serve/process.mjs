// The preview as a process: its port, what it prints, how it ends.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FOLLOWUP, Project } from '../faults/lib/project.mjs';
import { Events, Preview, story, until } from './lib/preview.mjs';

const shims = join(tmpdir(), `ayumi-shims-${process.pid}`);
mkdirSync(shims, { recursive: true });
process.on('exit', () => rmSync(shims, { recursive: true, force: true }));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  story(`${signal} ends it at once, whatever is open`, async (preview) => {
    const events = await Events.of(preview);
    const begin = performance.now();
    assert.equal(await preview.stop(signal), 0);
    assert.ok(performance.now() - begin < 2000);
    assert.match(preview.said, /preview ended\n$/);
    events.close();
  });
}

test('a port that was asked for must be free', async (t) => {
  const project = new Project();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => other.once('listening', ready));
  t.after(() => { other.close(); project.remove(); });
  const { port } = other.address();
  const preview = await Preview.of(project, { args: ['--port', String(port)] });
  assert.deepEqual(await preview.ended, [3, null]);
  assert.match(preview.said, new RegExp(`127\\.0\\.0\\.1:${port}: Address already in use`));
});

test('without one, the next that is free is taken, and a port is free again at once', async (t) => {
  const project = new Project();
  t.after(() => project.remove());
  const first = await Preview.of(project, { args: [] });
  const second = await Preview.of(project, { args: [] });
  assert.ok(first.port >= 4000 && second.port >= 4000);
  assert.notEqual(first.port, second.port);
  await second.get('ja/');
  const { port } = second;
  await second.stop();
  const third = await Preview.of(project, { args: ['--port', String(port)] });
  assert.equal(third.port, port);
  assert.equal((await third.get('ja/')).status, 200);
  for (const preview of [first, third]) assert.equal(await preview.stop(), 0);
});

for (const [value, code] of [['x', 2], ['-1', 2], ['65536', 2], ['4000.5', 2]]) {
  test(`--port ${value} is refused`, async (t) => {
    const project = new Project();
    t.after(() => project.remove());
    const preview = await Preview.of(project, { args: ['--port', value] });
    assert.deepEqual(await preview.ended, [code, null]);
  });
}

story('what is held back and seen is counted, once and when the number changes', async (preview, project) => {
  const said = () => preview.said.match(/^with --drafts: .*$/gm) ?? [];
  assert.deepEqual(said(), ['with --drafts: records shown that are held back: 2']);
  project.change(FOLLOWUP, 'id: training,', 'id: training, publish_at: 2098-01-01T00:00:00Z,');
  await until(() => (preview.said.match(/pages ready/g) ?? []).length > 1, 'the change is read');
  assert.equal(said().length, 1);
  project.change(FOLLOWUP, 'publish_at: 2099-01-01T00:00:00Z\n', '');
  await until(() => said().length > 1, 'the number is another');
  assert.match(said()[1], /: 1$/);
}, { args: ['--port', '0', '--drafts'], prepare: (project) => project.add(FOLLOWUP, 'publish_at: 2099-01-01T00:00:00Z\n') });

test('a moment that is still to come is told', async (t) => {
  const project = new Project();
  t.after(() => project.remove());
  for (const [moment, told] of [['2099-01-01T00:00:00Z', true], ['2026-04-01T00:00:00Z', false]]) {
    const preview = await Preview.of(project, { args: ['--port', '0'], now: moment });
    assert.equal(/still to come/.test(preview.said), told, preview.said);
    await preview.stop();
  }
});

story('requests are logged, with nothing that steers a terminal', async (preview) => {
  await preview.get('ja/');
  await preview.get('nowhere/');
  await preview.ask('/portal/\u009b31m');
  await until(() => preview.said.includes('31m'), 'the last line is printed');
  assert.match(preview.said, /^200 GET \/portal\/ja\/ \(\d+ ms\)$/m);
  assert.match(preview.said, /^404 GET \/portal\/nowhere\/ \(\d+ ms\)$/m);
  assert.doesNotMatch(preview.said, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

// A browser that is none: it notes what it was called with.
for (const [what, code] of [['works', 0], ['fails', 1]]) {
  story(`--open with a browser that ${what}`, async (preview, project) => {
    const noted = join(project.surroundings, 'opened');
    await until(() => existsSync(noted) && readFileSync(noted, 'utf8').endsWith('\n'), 'the browser is called');
    assert.equal(readFileSync(noted, 'utf8'), `${preview.address}\n`);
    assert.equal((await preview.get('ja/')).status, 200);
  }, {
    args: ['--port', '0', '--open'],
    env: { get PATH() { return `${shims}:${process.env.PATH}`; } },
    prepare: (project) => {
      writeFileSync(join(shims, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" > '${join(project.surroundings, 'opened')}'\nexit ${code}\n`);
      chmodSync(join(shims, 'xdg-open'), 0o755);
    },
  });
}

story('--open without any browser', async (preview) => {
  assert.equal((await preview.get('ja/')).status, 200);
}, { args: ['--port', '0', '--open'], env: { PATH: '/nowhere' } });
