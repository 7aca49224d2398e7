// What the tests of this folder share: lunr.js with the plug-in, the generator's own analyser and index
// (search_tool), and random numbers that are the same in every run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const tool = process.env.AYUMI_SEARCH_TOOL ?? path.join(root, "build/dev/tests/search/search_tool");

export const lunr = require(process.env.AYUMI_LUNR_JS ?? "/usr/share/javascript/lunr/lunr.js");
export const api = require(path.join(root, "themes/default/search/analyser.js"))(lunr);

// search_tool's answer; for "files" and "scripts" what read(folder) makes of them.
export function generator(verb, input, read) {
  const folder = mkdtempSync(path.join(tmpdir(), "ayumi-search-"));
  try {
    const [from, to] = [path.join(folder, "in.json"), path.join(folder, "out")];
    writeFileSync(from, JSON.stringify(input));
    execFileSync(tool, [verb, from, to], { stdio: ["ignore", "pipe", "inherit"] });
    return read ? read(to) : JSON.parse(readFileSync(to, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const FIELDS = { title: 6, names: 6, summary: 2, body: 1, roles: 4 };

// The index that lunr.js itself builds.
export function lunrIndex(content) {
  return lunr((builder) => {
    builder.use(api.plugin, content.synonyms ?? [], { years: content.year_groups, organizations: content.organization_groups });
    for (const [name, boost] of Object.entries(FIELDS)) builder.field(name, { boost });
    content.documents.forEach((document, id) => {
      const { title = "", names = [], summary = "", body = "", organizations = [], year = -1, boost = 1 } = document;
      const ofYear = content.year_groups && year >= 0 ? [content.tables.years[year].id] : [];
      const roles = [...organizations.map(([number]) => content.tables.organizations[number].label), ...ofYear].join(" ; ");
      builder.add({ id: String(id), title, names: names.join("\n"), summary, body, roles }, { boost });
    });
  });
}

export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }
  next() {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }
  below(n) {
    return Math.floor(this.next() * n);
  }
  between(low, high) {
    return low + this.below(high - low + 1);
  }
  of(list) {
    return list[this.below(list.length)];
  }
  times(low, high, make) {
    return Array.from({ length: this.between(low, high) }, make);
  }
}
