// A small portal in a folder of its own, into which a test puts one fault. Paths are relative to the
// project. Bytes may be given as a Buffer; text is written as UTF-8.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const MEASURE_JA = '## 取組状況\n\n九十人を育てた。\n';
const MEASURE_EN = '## What was done\n\nNinety were trained.\n';

const BASE = {
  'content/site.yaml': `format: 1
title: {ja: 歩みの例, en: Steps}
base_url: https://steps.internal/portal/
languages: [ja, en]
fiscal_year: {starts: "04-01", eras: japanese}
sections:
  - {id: result, role: result, heading: {ja: 取組状況, en: What was done}}
`,
  'content/organizations.yaml': `- {id: mhlw, name: {ja: 厚生労働省, en: Ministry of Health}}
- {id: mofa, name: {ja: 外務省, en: Ministry of Foreign Affairs}}
`,
  'content/pages/about.ja.md': '---\ntitle: このサイト\n---\n\n## 目的\n\nここに書く。\n',
  'content/pages/about.en.md': '---\ntitle: About\n---\n\n## Purpose\n\nWritten here.\n',
  'content/strategies/plan/strategy.yaml': `title: {ja: 健康の計画, en: Health Plan}
sections: [result]
pillars:
  - {id: people, label: ①, title: {ja: 人材, en: People}}
`,
  'content/strategies/plan/2023/followup.yaml': `as_of: 2024-03-31
published: 2024-06-20
measures:
  - {id: training, title: {ja: 研修, en: Training}, pillar: people, lead: [mhlw]}
  - {id: vaccines, title: {ja: ワクチン, en: Vaccines}, pillar: people, lead: [mofa]}
`,
  'content/strategies/plan/2023/measures/training.ja.md': MEASURE_JA,
  'content/strategies/plan/2023/measures/training.en.md': MEASURE_EN,
  'content/strategies/plan/2023/measures/vaccines.ja.md': MEASURE_JA,
  'content/strategies/plan/2023/measures/vaccines.en.md': MEASURE_EN,
};

export const SITE = 'content/site.yaml';
export const TOPICS = 'content/topics.yaml';
export const FOLLOWUP = 'content/strategies/plan/2023/followup.yaml';
export const TRAINING = 'content/strategies/plan/2023/measures/training.ja.md';

export class Project {
  constructor(name = 'portal') {
    // What stands beside the project is a part of some tests, and is removed with it.
    this.surroundings = mkdtempSync(join(tmpdir(), 'ayumi-faults-'));
    chmodSync(this.surroundings, 0o755);
    this.folder = join(this.surroundings, name);
    for (const [path, text] of Object.entries(BASE)) this.write(path, text);
  }

  at(path) { return join(this.folder, path); }
  read(path) { return readFileSync(this.at(path), 'utf8'); }

  write(path, bytes) {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), bytes);
    return this;
  }

  add(path, text) { return this.write(path, this.read(path) + text); }

  drop(path) { rmSync(this.at(path)); return this; }

  // `before` must stand in the file once, so that a test never changes nothing.
  change(path, before, after) {
    const parts = this.read(path).split(before);
    if (parts.length !== 2) throw new Error(`${path} has '${before}' ${parts.length - 1} times`);
    return this.write(path, parts.join(after));
  }

  remove() { rmSync(this.surroundings, { recursive: true, force: true }); }
}
