// The generator's analyser and the browser's give the same for every text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { Random, api, generator, lunr, root } from "./lib/search.mjs";
import { corpus, nastyText } from "./lib/texts.mjs";

const browser = (text) => ({
  normal: api.normalize(text),
  tokens: api.analyse(text),
  chunk: api.chunk(text).tokens.map(({ term, start, length, prefix, stop }) => [term, start, length, prefix, stop]),
});

test("the shared vectors", () => {
  const vectors = JSON.parse(readFileSync(path.join(root, "tests/search/vectors.json"), "utf8"));
  assert.ok(vectors.length > 300);
  for (const { about, text, ...expected } of vectors) {
    assert.deepEqual(browser(text), expected, `${about}: ${JSON.stringify(text)}`);
  }
});

function agree(texts) {
  generator("analyse", texts).forEach((found, i) => assert.deepEqual(found, browser(texts[i]), JSON.stringify(texts[i])));
}

test("thousands of nasty texts", () => {
  const random = new Random(1);
  agree(Array.from({ length: 6000 }, () => nastyText(random)));
});

test("every character of the Basic Multilingual Plane and Unicode 15's others, between others", () => {
  const texts = [];
  const assigned = /\p{Assigned}/u;
  for (let c = 0; c < 0x32000; c++) {
    if (c >= 0xd800 && c < 0xe000) continue;
    const character = String.fromCodePoint(c);
    if (assigned.test(character)) texts.push(`a${character}b国${character}カ${character}1,${character}000`);
  }
  // What this Node.js knows and Unicode 15 does not is newer than the generator.
  const newer = new Set();
  const unicode = parseInt(process.versions.unicode, 10);
  const found = generator("analyse", texts);
  let same = 0;
  found.forEach((each, i) => {
    if (JSON.stringify(each) === JSON.stringify(browser(texts[i]))) same++;
    else newer.add(texts[i].codePointAt(1).toString(16));
  });
  if (unicode <= 15) assert.deepEqual([...newer], []);
  assert.ok(newer.size < 200 || unicode > 15, [...newer].slice(0, 50).join(" "));
  assert.ok(same > 100000);
});

test("stop words are Lunr's", () => {
  const source = readFileSync(process.env.AYUMI_LUNR_JS ?? "/usr/share/javascript/lunr/lunr.js", "utf8");
  const words = [...new Set(source.match(/[a-z]{1,12}/g))];
  const ours = generator("stem", words);
  words.forEach((word, i) => {
    const dropped = !lunr.stopWordFilter(new lunr.Token(word));
    assert.equal(ours[i][1], dropped, word);
  });
  assert.equal(words.filter((_, i) => ours[i][1]).length, 119);
});

test("stems are Lunr's, for words made of everything the stemmer looks at", () => {
  const random = new Random(2);
  const heads = "a e o y b c l s t z w x st br th qu ee ia ay oy yy aa ll ss tt zz at bl iz hop run control rel agre f tan conflat troubl siz fall hiss fizz fil happ sky vietnam form gyroscop é ü 年".split(" ");
  const tails =
    "s es ies sses ss ed eed ing e y ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ion sion tion ll le ee".split(" ");
  const words = new Set(readFileSync(path.join(root, "docs/content-format.md"), "utf8").toLowerCase().match(/\p{L}+/gu));
  for (const head of heads) for (const tail of tails) words.add(head + tail);
  for (const head of heads) for (const tail of tails) for (const end of ["s", "ed", "ing", "ly", "e"]) words.add(head + tail + end);
  while (words.size < 60000) {
    words.add(random.times(1, 3, () => random.of(heads)).join("") + random.times(0, 3, () => random.of(tails)).join(""));
  }
  const list = [...words];
  const ours = generator("stem", list);
  list.forEach((word, i) => assert.equal(ours[i][0], lunr.stemmer(new lunr.Token(word)).toString(), word));
});

test("text as in a portal", () => {
  for (const language of ["ja", "en"]) {
    agree(corpus(language, 200, new Random(3)).documents.flatMap(({ title, body }) => [title, body]));
  }
});
