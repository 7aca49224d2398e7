// ayumi check --links: which addresses are asked, how many at once, and what the next run remembers.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { run as runHere } from '../faults/lib/ayumi.mjs';
import { FOLLOWUP, SITE, TRAINING } from '../faults/lib/project.mjs';
import { story, told, verdicts } from './lib/hosts.mjs';

const VACCINES = 'content/strategies/plan/2023/measures/vaccines.en.md';
const fine = (request, response) => response.end();
const missing = (request, response) => response.writeHead(404).end();

story(148, 'an address is asked for once and told at all its places, the anchor apart', async (links) => {
  const host = await links.hosts.http(missing);
  links.name([`${host.url}/a`, `${host.url}/a#part`]).name([`${host.url}/a`], VACCINES);
  links.source(`${host.url}/a`);
  const run = await links.check();
  const places = told(run).map(({ where }) => `${where.path}:${where.line}`);
  assert.deepEqual(places, [`${FOLLOWUP}:6`, `${TRAINING}:5`, `${TRAINING}:7`, `${VACCINES}:5`], run.err);
  assert.deepEqual(host.seen, ['HEAD /a', 'GET /a']);
});

story(153, 'without --links nobody is asked, and nothing is written', async (links) => {
  const host = await links.hosts.http(fine);
  links.name([`${host.url}/a`]);
  const result = runHere(['check', '-C', links.project.folder, '--strict']);
  assert.equal(result.code, 0, result.err.toString());
  assert.deepEqual(host.seen, []);
  assert.deepEqual(readdirSync(links.project.folder), ['content']);
});

story(153, 'the portal itself is not asked, nor what only a reason names', async (links) => {
  const host = await links.hosts.http(fine);
  links.project.change(SITE, 'https://steps.internal/portal/', `${host.url}/portal/`);
  links.project.add(SITE, `licence: {name: {ja: 条件, en: Terms}, url: "${host.url}/terms"}\n`);
  const run = await links.check();
  assert.equal(run.code, 0, run.err);
  assert.deepEqual(host.seen, ['HEAD /terms']);
});

story(153, 'what is under embargo is not asked before its day', async (links) => {
  const host = await links.hosts.http(fine);
  links.project.change(FOLLOWUP, 'id: training,', 'id: training, publish_at: 2030-01-01T00:00:00Z,');
  links.name([`${host.url}/secret`]).name([`${host.url}/open`], VACCINES);
  await links.check();
  assert.deepEqual(host.seen, ['HEAD /open']);
  await links.check(['--drafts']);
  assert.ok(host.seen.includes('HEAD /secret'));
});

story(148, 'one connection to a host, a few hosts at once', async (links) => {
  let open = 0;
  let most = 0;
  const hosts = [];
  for (let i = 1; i <= 12; i += 1) {
    hosts.push(await links.hosts.http((request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => { open -= 1; response.end(); }, 30);
    }, { at: `127.0.0.${i}` }));
  }
  links.name(hosts.flatMap((host) => [1, 2, 3].map((page) => `${host.url}/${page}`)));
  const run = await links.check();
  assert.equal(run.code, 0, run.err);
  for (const host of hosts) assert.equal(host.seen.length, 3);
  assert.ok(hosts.every((host) => host.most === 1), 'one at a time');
  assert.ok(most <= 8, `${most} at once`);
});

story(149, 'hosts that lead to one another wait for their turn, and none for ever', async (links) => {
  const hosts = [];
  const answer = (request, response) => {
    const [, from, page] = request.url.split('/');
    if (page === 'end') return setTimeout(() => response.end(), 5);
    const next = (Number(from) + 1) % hosts.length;
    return setTimeout(() => response.writeHead(302, { location: `${hosts[next].url}/${next}/end` }).end(), 5);
  };
  for (let i = 0; i < 3; i += 1) hosts.push(await links.hosts.http(answer, { at: `127.0.0.${i + 1}` }));
  links.name(hosts.flatMap((host, i) => [1, 2, 3, 4].map((page) => `${host.url}/${i}/${page}`)));
  const run = await links.check();
  assert.deepEqual(told(run), [], run.err);
  assert.equal(run.code, 0);
  for (const host of hosts) assert.equal(host.most, 1);
});

story(148, 'the same report for any order of answers', async (links) => {
  const late = () => Math.random() * 40;
  const reports = new Set();
  for (let i = 1; i <= 4; i += 1) {
    const host = await links.hosts.http((request, response) => {
      setTimeout(() => response.writeHead(request.url === '/1' ? 404 : 403).end(), late());
    }, { at: `127.0.0.${i}` });
    links.name([1, 2].map((page) => `${host.url}/${page}`));
  }
  for (let i = 0; i < 4; i += 1) {
    reports.add((await links.check()).out);
    links.forget();
  }
  assert.equal(reports.size, 1);
  assert.equal(told({ out: [...reports][0] }).length, 8);
});

story(151, 'what was well is remembered for a week, what failed is asked again', async (links) => {
  let mended = false;
  const host = await links.hosts.http((request, response) => {
    if (request.url === '/bad' && !mended) return missing(request, response);
    return request.url === '/old' ? response.writeHead(301, { location: '/new' }).end() : response.end();
  });
  links.name(['/bad', '/good', '/old'].map((path) => host.url + path));
  assert.deepEqual(verdicts(await links.check()), ['L001 /bad', 'L006 /old']);

  host.seen.length = 0;
  const second = await links.check(['--now', '2026-04-07T00:00:00Z']);
  assert.deepEqual(verdicts(second), ['L001 /bad', 'L006 /old']);
  assert.deepEqual(host.seen, ['HEAD /bad', 'GET /bad']);
  assert.match(second.err, /web addresses: 3, of which 2 were answered by an earlier run/);

  mended = true;
  host.seen.length = 0;
  assert.deepEqual(verdicts(await links.check(['--now', '2026-04-08T00:00:00Z'])), ['L006 /old']);
  assert.deepEqual(host.seen, ['HEAD /bad', 'HEAD /good', 'HEAD /old', 'HEAD /new']);

  host.seen.length = 0;
  await links.check(['--now', '2026-04-07T00:00:00Z']);
  assert.ok(host.seen.includes('HEAD /good'), 'an answer from tomorrow is not believed');
});

story(146, 'what was asked inside counts only as long as that is allowed', async (links) => {
  const host = await links.hosts.http(fine);
  links.name([`${host.url}/a`]);
  assert.deepEqual(verdicts(await links.check()), []);
  assert.deepEqual(verdicts(await links.check([], { inside: false })), ['L008 /a']);
});

for (const [what, text] of [['no JSON', '{"format": 1, "answers": [{'], ['of another format', '{"format": 2, "answers": []}'],
  ['of another shape', '{"format": 1, "answers": [7, {"address": 5}, {"address": "http://a/", "asked": "x"}]}']]) {
  story(151, `a file of answers that is ${what} counts as none`, async (links) => {
    const host = await links.hosts.http(fine);
    links.name([`${host.url}/a`]);
    links.project.write('.ayumi/links.json', text);
    const run = await links.check();
    assert.equal(run.code, 0, run.err);
    assert.deepEqual(host.seen, ['HEAD /a']);
    assert.equal(links.cache().format, 1);
    assert.equal(links.cache().answers.length, 1);
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  story(150, `${signal} ends it at once, and what is known by then is kept`, async (links) => {
    const fast = await links.hosts.http(fine);
    let reached;
    const stuck = new Promise((resolve) => { reached = resolve; });
    const slow = await links.hosts.raw(() => reached(), { at: '127.0.0.2' });
    links.name([`${fast.url}/a`, `${slow.url}/b`, `${slow.url}/c`]);
    const run = links.start(['--patience', '600']);
    await stuck;
    while (fast.open > 0 || fast.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    run.child.kill(signal);
    await run.ended;
    assert.equal(run.code, 3, run.err);
    assert.match(run.err, /interrupted: 2 addresses were not asked/);
    assert.deepEqual(links.cache().answers.map(({ address, outcome }) => `${outcome} ${address}`), [`fine ${fast.url}/a`]);
    assert.deepEqual(readdirSync(links.project.at('.ayumi')), ['links.json']);
  });
}

story(152, 'answers that cannot be kept are told all the same', async (links) => {
  const host = await links.hosts.http(missing);
  links.name([`${host.url}/a`]);
  links.project.write('.ayumi', 'a file where the folder should be');
  const run = await links.check();
  assert.deepEqual(verdicts(run), ['L001 /a']);
  assert.match(run.err, /could not be kept/);
  assert.equal(run.code, 0);
});

story(147, 'an address is silenced with a reason, and the silence is told when it is idle', async (links) => {
  let gone = true;
  const host = await links.hosts.http((request, response) => response.writeHead(gone ? 404 : 200).end());
  links.name([`${host.url}/a`]);
  links.project.add(SITE, `silences: [{rule: L001, about: "${host.url}/a", reason: 省庁に確認中}]\n`);
  const quiet = await links.check(['--strict']);
  assert.equal(quiet.code, 0, quiet.err);
  assert.deepEqual(told(quiet).map(({ code, severity, reason }) => [code, severity, reason]), [['L001', 'silenced', '省庁に確認中']]);
  gone = false;
  assert.deepEqual(verdicts(await links.check()).map((line) => line.slice(0, 4)), ['P024']);
  const without = runHere(['check', '-C', links.project.folder, '--strict']);
  assert.equal(without.code, 0, 'who does not ask cannot know: ' + without.err);
});

story(147, 'a silence is idle only when what it silences would have been told', async (links) => {
  const host = await links.hosts.http(missing);
  links.name([`${host.url}/a`]);
  links.project.add(SITE, `silences:\n  - {rule: L008, about: "${host.url}/a", reason: 庁内}\n`
    + `  - {rule: L001, about: "${host.url}/a", reason: 省庁に確認中}\n`);
  // Each of the two has its run, and neither is idle in the other's.
  for (const inside of [false, true]) {
    const run = await links.check(['--strict'], { inside });
    assert.equal(run.code, 0, run.out);
    assert.deepEqual(told(run).map(({ code, severity }) => [code, severity]), [[inside ? 'L001' : 'L008', 'silenced']]);
  }
});

story(147, 'a silence for what is under embargo is not idle while it is not asked', async (links) => {
  const host = await links.hosts.http(missing);
  links.project.change(FOLLOWUP, 'id: training,', 'id: training, publish_at: 2030-01-01T00:00:00Z,');
  links.name([`${host.url}/secret`]);
  links.project.add(SITE, `silences: [{rule: L001, about: "${host.url}/secret", reason: 省庁に確認中}]\n`);
  const run = await links.check(['--strict']);
  assert.equal(run.code, 0, run.out);
  assert.deepEqual(told(run), []);
});
