// lunr.js with the plug-in, given the same documents, builds the very index that the generator builds.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { Random, generator, lunrIndex } from "./lib/search.mjs";
import { corpus, nastyContent } from "./lib/texts.mjs";

function assertSameIndex(content, what) {
  const theirs = JSON.parse(JSON.stringify(lunrIndex(content)));
  const ours = generator("whole", content);
  assert.deepEqual(Object.keys(ours), Object.keys(theirs), what);
  for (const part of ["version", "fields", "pipeline"]) assert.deepEqual(ours[part], theirs[part], what);
  for (const part of ["invertedIndex", "fieldVectors"]) {
    assert.equal(ours[part].length, theirs[part].length, `${what}: ${part}`);
    ours[part].forEach((row, i) => {
      assert.deepEqual(row, theirs[part][i], `${what}: ${part} ${i}`);
      // Objects are equal in any order of keys; JSON is not.
      assert.equal(JSON.stringify(row), JSON.stringify(theirs[part][i]), `${what}: ${part} ${i}`);
    });
  }
  return ours.invertedIndex.length;
}

test("hundreds of nasty portals", () => {
  const random = new Random(11);
  for (let i = 0; i < 300; i++) assertSameIndex(nastyContent(random), `portal ${i}`);
});

test("a portal of a thousand records in each language", () => {
  for (const language of ["ja", "en"]) {
    assert.ok(assertSameIndex(corpus(language, 1000, new Random(12)), language) > 500);
  }
});

test("portals with no document, or with nothing in them", () => {
  assert.equal(assertSameIndex({ documents: [] }, "none"), 0);
  assert.equal(assertSameIndex({ documents: [{}, { title: "・" }, { body: "the" }] }, "empty"), 0);
});

// AYUMI_SEARCH_DUMP: contents of a real portal, one file for each language, as search_tool reads them.
const dumps = (process.env.AYUMI_SEARCH_DUMP ?? "").split(":").filter(Boolean);
for (const dump of dumps) {
  test(`the portal in ${dump}`, () => {
    assert.ok(existsSync(dump));
    assertSameIndex(JSON.parse(readFileSync(dump, "utf8")), dump);
  });
}
