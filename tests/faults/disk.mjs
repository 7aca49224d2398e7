// A disk that fails, a process that dies, two that meet: rows 70 to 82. Every single operation is
// made to fail in tests/unit/publish and tests/unit/pipeline; here it is the real disk.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { story } from './lib/row.mjs';
import { AYUMI, NOW, build, run, told } from './lib/ayumi.mjs';
import { filesOf, fingerprint, tree } from './lib/tree.mjs';
import { FOLLOWUP, SITE, TRAINING } from './lib/project.mjs';

const started = (project, args = [], options = {}) =>
  spawn(AYUMI, ['build', '-C', project.folder, '--now', NOW, ...args], { stdio: 'ignore', ...options });
const ended = (child) => new Promise((done) => child.on('exit', (code, signal) => done(code ?? signal)));
const litter = (project) => readdirSync(project.folder).filter((name) => name.includes('-ayumi'));

// Two states of the content, and what the site of each is.
function twoStates(project) {
  const words = ['九十人を育てた。', '百人を育てた。'];
  const text = project.read(TRAINING);
  const states = words.map((word) => text.replace(words[0], word));
  const sites = states.map((state) => {
    project.write(TRAINING, state);
    assert.equal(build(project).code, 0);
    return fingerprint(project.at('site'));
  });
  assert.notEqual(sites[0], sites[1]);
  return { sites, become: (i) => project.write(TRAINING, states[i]) };
}

// A name space of one's own has a mount table that one may change, where the machine allows it.
const own = process.getuid() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
const noMounts = spawnSync('unshare', [...own, 'true']).status === 0 ? false : 'this machine lets nobody mount a file system';
story(70, 'a disk that is too small', async (project) => {
  const disk = join(project.surroundings, 'disk');
  mkdirSync(disk);
  project.write('large.csv', Buffer.alloc(3 << 20, 'x'));
  const script = `set -e
    mount -t tmpfs -o size=2m none "$DISK"
    build() { "$AYUMI" build -C "$PROJECT" -o "$DISK/site" --now ${NOW}; }
    sum() { (cd "$DISK" && find . -type f -exec sha256sum {} + | sort | sha256sum; ls -A); }
    build; sum > "$DISK/../before"
    mkdir "$PROJECT/static"; mv "$PROJECT/large.csv" "$PROJECT/static"
    if build 2> "$DISK/../said"; then exit 9; else echo $? > "$DISK/../code"; fi
    sum > "$DISK/../after"
    rm "$PROJECT/static/large.csv"
    build; sum > "$DISK/../last"`;
  const ran = spawnSync('unshare', [...own, 'bash', '-c', script], {
    env: { ...process.env, AYUMI, DISK: disk, PROJECT: project.folder } });
  const note = (name) => readFileSync(join(project.surroundings, name), 'utf8');
  assert.equal(ran.status, 0, `${ran.stderr}`);
  assert.equal(note('code'), '3\n');
  assert.match(note('said'), /No space left on device/);
  assert.equal(note('after'), note('before'));
  assert.equal(note('last'), note('before'));
}, { skip: noMounts });
story(70, 'a limit on the size of files', async (project) => {
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  project.write('static/large.csv', Buffer.alloc(1_000_000));
  const limited = spawnSync('bash', ['-c', 'ulimit -f 500; exec "$@"', 'bash', AYUMI, 'build', '-C', project.folder, '--now', NOW]);
  assert.equal(limited.status, 3, `${limited.signal} ${limited.stderr}`);
  assert.match(limited.stderr.toString(), /large\.csv.*File too large/);
  assert.deepEqual(tree(project.at('site')), before);
  assert.deepEqual(litter(project), []);
});
story(71, 'too many open files', async (project) => {
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  project.change(TRAINING, '九十人', '百人');
  for (let limit = 3; ; ++limit) {
    const words = ['build', '-j', '1', '-C', project.folder, '--now', NOW];
    const limited = spawnSync('bash', ['-c', `ulimit -n ${limit}; exec "$@"`, 'bash', AYUMI, ...words]);
    if (limited.status === 0) break;
    assert.ok([3, 127].includes(limited.status), `${limit}: ${limited.status} ${limited.signal} ${limited.stderr}`);
    assert.deepEqual(tree(project.at('site')), before, `${limit}: ${limited.stderr}`);
    assert.ok(limit < 20);
  }
  assert.equal(build(project).code, 0);
  assert.deepEqual(litter(project), []);
});
story(72, 'a full disk behind the output of the program', async (project) => {
  for (const words of [['inspect', 'pages'], ['check', '--format', 'json'], ['explain', 'C012'], ['--help']]) {
    project.write('content/x.yaml', '');
    const full = openSync('/dev/full', 'w');
    const result = spawnSync(AYUMI, [...words, ...(words[0] === '--help' ? [] : ['-C', project.folder])], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.equal(result.status, 3, `${words}: ${result.stderr}`);
    assert.match(result.stderr.toString(), /cannot be written/);
  }
});

const KILLS = 200, SECONDS = 60, LEAST = 20;
story(73, `killed at ${KILLS} moments of a build`, async (project, t) => {
  const { sites, become } = twoStates(project);
  const begun = Date.now();
  const whole = await (async () => { const from = Date.now(); await ended(started(project)); return Date.now() - from; })();
  let kills = 0, seen = new Set();
  while (kills < KILLS && (Date.now() - begun < SECONDS * 1000 || kills < LEAST)) {
    become(kills % 2);
    const child = started(project);
    const gone = ended(child);
    await sleep(Math.random() * whole * 1.1);
    child.kill('SIGKILL');
    await gone;
    ++kills;
    const now = existsSync(project.at('site')) ? fingerprint(project.at('site')) : 'none';
    assert.ok(sites.includes(now), `after ${kills} kills the site is neither the old nor the new one`);
    seen.add(now);
    if (kills % 10 === 0) assert.equal(build(project).code, 0);
  }
  t.diagnostic(`${kills} kills within ${whole} ms each, ${seen.size} of 2 sites seen`);
  become(0);
  assert.equal(build(project).code, 0);
  assert.equal(fingerprint(project.at('site')), sites[0]);
  assert.deepEqual(litter(project), []);
}, { timeout: 180_000 });

story(75, 'readers see the old site or the new one, and never none', async (project) => {
  const { become } = twoStates(project);
  const file = project.at('site/ja/plan/2023/training/index.html');
  let reading = true, reads = 0;
  const reader = (async () => {
    while (reading) {
      assert.match(readFileSync(file, 'utf8'), /<\/html>\s*$/);
      ++reads;
      await sleep(0);
    }
  })();
  for (let i = 0; i < 10; ++i) {
    become(i % 2);
    assert.equal(await ended(started(project)), 0);
  }
  reading = false;
  await reader;
  assert.ok(reads > 100, `${reads} reads`);
});
story(76, 'an output on another file system than the content', async (project, t) => {
  const output = `/dev/shm/ayumi-faults-${process.pid}`;
  t.after(() => rmSync(output, { recursive: true, force: true }));
  for (const word of ['九十人', '百人']) {
    project.write(TRAINING, `## 取組状況\n\n${word}を育てた。\n`);
    assert.equal(build(project, { args: ['-o', output] }).code, 0);
    assert.match(readFileSync(join(output, 'ja/plan/2023/training/index.html'), 'utf8'), new RegExp(word));
  }
  assert.deepEqual(readdirSync('/dev/shm').filter((name) => name.includes(`${process.pid}.`)), []);
});
story(77, 'two builds at once', async (project) => {
  const { sites, become } = twoStates(project);
  let refused = 0;
  for (let i = 0; i < 10; ++i) {
    become(i % 2);
    const said = [];
    const children = [0, 1].map(() => {
      const child = started(project, [], { stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr.on('data', (words) => said.push(String(words)));
      return ended(child);
    });
    const codes = await Promise.all(children);
    assert.ok(codes.includes(0), `${codes} ${said}`);
    assert.ok(codes.every((code) => code === 0 || code === 3), `${codes} ${said}`);
    if (codes.includes(3)) { ++refused; assert.match(said.join(), /Another build/); }
    assert.equal(fingerprint(project.at('site')), sites[i % 2]);
  }
  assert.deepEqual(litter(project), []);
  assert.ok(refused > 0, 'the builds never met');
});
story(77, 'the lock of a build that died', async (project) => {
  project.write('site.lock-ayumi', '999999');
  mkdirSync(project.at('site.staging-ayumi/ja'), { recursive: true });
  project.write('site.staging-ayumi/ja/index.html', 'half');
  assert.equal(build(project).code, 0);
  assert.deepEqual(litter(project), []);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  story(78, `ended by ${signal}`, async (project) => {
    const { sites, become } = twoStates(project);
    for (let i = 0; i < 8; ++i) {
      become(i % 2);
      const child = started(project);
      const gone = ended(child);
      await sleep(10 + Math.random() * 60);
      child.kill(signal);
      assert.ok([0, signal].includes(await gone));
      assert.ok(sites.includes(fingerprint(project.at('site'))));
    }
    assert.equal(build(project).code, 0);
    assert.deepEqual(litter(project), []);
  });
}
story(78, 'stdout, stderr and stdin closed', async (project) => {
  for (const closed of ['>&-', '2>&-', '<&-', '>&- 2>&- <&-']) {
    rmSync(project.at('site'), { recursive: true, force: true });
    const result = spawnSync('bash', ['-c', `"$@" ${closed}`, 'bash', AYUMI, 'build', '-C', project.folder, '--now', NOW]);
    assert.equal(result.status, 0, `${closed} ${result.stderr}`);
    assert.ok(existsSync(project.at('site/index.html')));
    for (const name of filesOf(project.at('site'))) {
      assert.doesNotMatch(readFileSync(project.at(`site/${name}`), 'latin1'), /files written/, name);
    }
  }
});
story(78, 'a reader that goes away', async (project) => {
  for (let i = 0; i < 300; ++i) project.write(`content/pages/p${i}.ja.md`, '---\ntitle: x\n---\n## [あ](page:zz)\n');
  const result = spawnSync('bash', ['-o', 'pipefail', '-c', '"$@" 2>&1 | head -n 1', 'bash', AYUMI, 'build', '-C', project.folder, '--format', 'github']);
  assert.ok([1, 3, 141].includes(result.status), `${result.status}`);
  assert.ok(!existsSync(project.at('site')));
});
story(79, 'hardly any memory', async (project) => {
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  project.change(TRAINING, '九十人', '百人');
  const codes = new Map();
  for (let mib = 60; mib <= 320; mib += 20) {
    const result = build(project, { memory: mib * 1024, args: ['-j', '2'] });
    codes.set(mib, result.code);
    assert.ok([0, 3, 127].includes(result.code), `${mib} MiB: ${result.code} ${result.err}`);
    if (result.code === 0) break;
    assert.deepEqual(tree(project.at('site')), before);
    if (result.code === 3) assert.match(result.err.toString(), /memory/);
  }
  assert.ok([...codes.values()].includes(3), `${[...codes]}`);
});
story(80, 'files from the past and from the future', async (project) => {
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  for (const [path, year] of [[TRAINING, 1980], [FOLLOWUP, 2090]]) {
    const then = Date.UTC(year, 0, 1) / 1000;
    utimesSync(project.at(path), then, then);
  }
  assert.equal(build(project).code, 0);
  assert.deepEqual(tree(project.at('site')), before);
});
story(81, 'a list of our files in which any byte is another', async (project) => {
  assert.equal(build(project).code, 0);
  const before = tree(project.at('site'));
  const list = project.at('site/.ayumi-manifest.json');
  const bytes = readFileSync(list);
  for (let i = 0; i < 24; ++i) {
    const broken = Buffer.from(bytes);
    const at = Math.floor((i * bytes.length) / 24);
    if (i % 3 === 2) writeFileSync(list, bytes.subarray(0, at));
    else { broken[at] ^= i % 3 === 0 ? 1 : 0x80; writeFileSync(list, broken); }
    const result = build(project);
    assert.ok([0, 1].includes(result.code), `byte ${at}: ${result.code} ${result.err}`);
    if (result.code === 1) {
      assert.ok(told(result).every((line) => /O00[123]/.test(line)), told(result).join());
      assert.equal(build(project, { args: ['--force'] }).code, 0);
    }
    const after = tree(project.at('site'));
    for (const [path, sum] of before) if (!path.startsWith('.')) assert.equal(after.get(path), sum, path);
    rmSync(project.at('site'), { recursive: true });
    assert.equal(build(project).code, 0);
  }
});
story(82, 'edits one upon the other, and the same content at once', async (project) => {
  let seed = 7;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let i = 0; i < 20; ++i) {
    const id = `p${random(8)}`;
    const path = `content/pages/${id}.${['ja', 'en'][random(2)]}.md`;
    if (existsSync(project.at(path))) project.drop(path);
    else project.write(path, `---\ntitle: ${id}\n---\n\n## ${random(1000)}\n\n${random(1000)}\n`);
    project.write(TRAINING, `## 取組状況\n\n${random(1000)}人を育てた。\n`);
    project.write(`static/${random(4)}${random(2) ? '/x' : '-x'}.txt`, `${random(100)}`);
    assert.equal(build(project).code, 0);
  }
  const clean = join(project.surroundings, 'clean');
  assert.equal(build(project, { args: ['-o', clean] }).code, 0);
  assert.deepEqual(tree(project.at('site')), tree(clean));
});
