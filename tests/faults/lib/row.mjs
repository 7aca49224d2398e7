// One test for a fault. Its number is that of the table in docs/robustness.md.
import { test } from 'node:test';
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { Project } from './project.mjs';
import { build, told } from './ayumi.mjs';

const CPU_SECONDS = 1;

// row(7, 'what is wrong', {files, change, add, prepare, args, env, told, environment, check})
//   files, add    {path: bytes}: put in place of, or at the end of, what stands there
//   change        [[path, before, after]]
//   prepare       (project) => …: whatever no file can be
//   told          the diagnostics expected; none: the site is built
//   environment   the cause expected, when it is the disk that refuses (exit 3)
//   check         (project, result) => …: what else is asked of the result
export function row(number, what, fault) {
  test(`${number}: ${what}`, async (t) => {
    const project = new Project();
    t.after(() => project.remove());
    spoil(project, fault);
    const result = build(project, fault);
    judge(project, result, fault);
    await fault.check?.(project, result);
  });
}

// The same for what cannot be said in a table.
export function story(number, what, body, options = {}) {
  test(`${number}: ${what}`, options, async (t) => {
    const project = new Project();
    t.after(() => project.remove());
    await body(project, t);
  });
}

function spoil(project, { files = {}, add = {}, change = [], prepare }) {
  for (const [path, bytes] of Object.entries(files)) project.write(path, bytes);
  for (const [path, text] of Object.entries(add)) project.add(path, text);
  for (const step of change) project.change(...step);
  prepare?.(project);
}

function judge(project, result, { told: expected = [], environment, warned = [] }) {
  const said = `exit ${result.code}\n${result.err}${result.out}`.slice(0, 4000);
  if (environment) {
    assert.match(result.err.toString(), environment, said);
    assert.equal(result.code, 3, said);
  } else {
    assert.deepEqual(told(result), [...expected, ...warned], said);
    assert.equal(result.code, expected.length > 0 ? 1 : 0, said);
  }
  assert.equal(existsSync(project.at('site')), result.code === 0, said);
  assert.ok(result.cpu <= CPU_SECONDS, `${result.cpu} s CPU`);
}
