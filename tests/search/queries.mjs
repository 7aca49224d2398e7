// What readers find, with the files as they are published: exactly what is there, ranked as by lunr.js.
import assert from "node:assert/strict";
import { test } from "node:test";

import { scripts, webFiles } from "./lib/files.mjs";
import { Reference } from "./lib/reference.mjs";
import { Random, api, generator, lunrIndex } from "./lib/search.mjs";
import { corpus, nastyContent } from "./lib/texts.mjs";

const FIELDS = ["title", "names", "summary", "body"];
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309Aー]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const isWord = (c) => c !== undefined && WORD.test(c) && !CJK.test(c);

const published = (content) => generator("files", content, webFiles);

const normalFields = (content) =>
  content.documents.map((document) =>
    FIELDS.map((field) => api.normalize([document[field] ?? ""].flat().join("\n")))
  );

// Documents that hold the text between boundaries of words.
function holding(fields, wanted) {
  const [first, last] = [Array.from(wanted)[0], Array.from(wanted).pop()];
  const stands = (text) => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const before = Array.from(text.slice(Math.max(0, at - 2), at)).pop();
      const after = Array.from(text.slice(at + wanted.length, at + wanted.length + 2))[0];
      if (!(isWord(first) && isWord(before)) && !(isWord(last) && isWord(after))) return true;
    }
    return false;
  };
  return fields.flatMap((texts, document) => (texts.some(stands) ? [document] : []));
}

const found = (reference, text, options) => reference.search(text, options).results.map(([document]) => document).sort((a, b) => a - b);

const japanese = corpus("ja", 300, new Random(21));
japanese.synonyms = [];
const english = corpus("en", 300, new Random(22));
const references = new Map();
const open = (content) => {
  if (!references.has(content)) references.set(content, new Reference(published(content).read));
  return references.get(content);
};

function someRun(random, texts, pattern) {
  for (;;) {
    const runs = random.of(random.of(texts)).match(pattern);
    if (runs) return Array.from(random.of(runs));
  }
}

test("any part of a Japanese text is found wherever it stands, and nowhere else", () => {
  const random = new Random(23);
  const reference = open(japanese);
  const fields = normalFields(japanese);
  let several = 0;
  for (let i = 0; i < 1500; i++) {
    const run = someRun(random, fields, new RegExp(`${CJK.source}+`, "gu"));
    const length = Math.min(run.length, random.of([1, 2, 2, 3, 3, 4, 5, 6, 9, 14]));
    const start = random.below(run.length - length + 1);
    const wanted = run.slice(start, start + length).join("");
    const expected = holding(fields, wanted);
    if (expected.length > 1) several++;
    assert.deepEqual(found(reference, wanted), expected, wanted);
  }
  assert.ok(several > 500);
});

test("parts that do not stand there are not found", () => {
  const random = new Random(24);
  const reference = open(japanese);
  const fields = normalFields(japanese);
  const runs = new RegExp(`${CJK.source}{2,}`, "gu");
  let absent = 0;
  for (let i = 0; i < 600; i++) {
    const [a, b] = [someRun(random, fields, runs), someRun(random, fields, runs)];
    const wanted = [...a.slice(-random.between(1, 3)), ...b.slice(0, random.between(1, 3))].join("");
    const expected = holding(fields, wanted);
    if (!expected.length) absent++;
    assert.deepEqual(found(reference, wanted), expected, wanted);
  }
  assert.ok(absent > 100);
});

test("mixed runs, numbers and ids are found between boundaries of words", () => {
  const random = new Random(25);
  const reference = open(japanese);
  const fields = normalFields(japanese);
  const part = `(?:${CJK.source}|[0-9a-z\\-])`;
  const mixed = new RegExp(`${part}*(?:[0-9a-z]${CJK.source}|${CJK.source}[0-9a-z])${part}*`, "gu");
  for (let i = 0; i < 600; i++) {
    const run = someRun(random, fields, mixed);
    let start = random.below(run.length);
    let end = Math.min(run.length, start + random.between(2, 8));
    while (start > 0 && isWord(run[start]) && /[0-9a-z\-]/.test(run[start - 1])) start--;
    while (end < run.length && isWord(run[end - 1]) && /[0-9a-z\-]/.test(run[end])) end++;
    const wanted = run.slice(start, end).join("").replace(/^-+|-+$/g, "");
    if (!wanted) continue;
    assert.deepEqual(found(reference, wanted), holding(fields, api.normalize(wanted)), wanted);
  }
});

test("width, separators, middle dots and case make no difference", () => {
  const content = {
    language: "ja",
    documents: [
      { title: "一", body: "１，１０８件。ユニバーサル・ヘルス・カバレッジ（ＵＨＣ）の達成。329億円" },
      { title: "二", body: "1108件。ﾕﾆﾊﾞｰｻﾙﾍﾙｽｶﾊﾞﾚｯｼﾞ(UHC)の達成。３２９億円" },
      { title: "三", body: "1,108 件。ユニバーサルヘルス・カバレッジ (uhc) の達成。BSL-4、COVID-19、G7、WHO" },
      { title: "四", body: "11080件、108件、1,1080" },
    ],
  };
  const reference = new Reference(published(content).read);
  const rows = [
    ["1,108", [0, 1, 2]], ["1108", [0, 1, 2]], ["１，１０８件", [0, 1, 2]], ["108", [3]], ["329億円", [0, 1]],
    ["UHC", [0, 1, 2]], ["ｕｈｃ", [0, 1, 2]], ["ユニバーサル・ヘルス・カバレッジ", [0, 1, 2]], ["ユニバーサルヘルスカバレッジ", [0, 1, 2]],
    ["サル・ヘル", [0, 1, 2]], ["UHC達成", []], ["BSL-4", [2]], ["bsl‐4", [2]], ["BSL4", [2]], ["BSL", [2]], ["COVID-19", [2]], ["covid19", [2]],
    ["COVID", [2]], ["G7", [2]], ["who", [2]], ["WHO", [2]], ["件", [0, 1, 2, 3]], ["達成 UHC", [0, 1, 2]], ["\"達成 UHC\"", []], ["", []], ["・", []],
    ["の", [0, 1, 2]], ["三", [2]], ["一 件", [0]],
  ];
  for (const [query, expected] of rows) assert.deepEqual(found(reference, query), expected, query);
});

test("synonyms are one", () => {
  const content = {
    language: "ja",
    synonyms: [["UHC", "ユニバーサル・ヘルス・カバレッジ", "universal health coverage"], ["厚労省", "厚生労働省", "MHLW"], ["WHO", "世界保健機関"]],
    documents: [{ body: "ＵＨＣの達成" }, { body: "ユニバーサルヘルスカバレッジ" }, { body: "Universal health coverage" }, { body: "health, universal. coverage" },
      { body: "厚生労働省が" }, { body: "厚労省と" }, { body: "who does it" }, { body: "WHO" }, { body: "世界保健機関の" }],
  };
  const reference = new Reference(published(content).read);
  const rows = [
    ["UHC", [0, 1, 2]], ["ユニバーサル・ヘルス・カバレッジ", [0, 1, 2]], ["universal health coverage", [0, 1, 2, 3]], ["\"universal health coverage\"", [0, 1, 2]],
    ["mhlw", [4, 5]], ["厚労省", [4, 5]], ["厚生労働", [4]], ["UHC 達成", [0]], ["世界保健機関", [7, 8]], ["who", [7, 8]],
  ];
  for (const [query, expected] of rows) assert.deepEqual(found(reference, query), expected, query);
});

test("records are found by the organisations in their roles, whole and by any name, together with their words", () => {
  const content = {
    language: "ja",
    tables: { organizations: [["mhlw", "厚生労働省"], ["mofa", "外務省"], ["mof", "財務省"], ["cas", "内閣官房"]].map(([id, label]) => ({ id, label })), roles: [{ id: "lead", label: "" }, { id: "partner", label: "" }] },
    synonyms: [["認知症", "dementia"], ["厚生労働省", "厚労省", "MHLW", "Ministry of Health, Labour and Welfare"], ["外務省", "Ministry of Foreign Affairs"], ["財務省", "Ministry of Finance"], ["内閣官房", "Cabinet Secretariat"], ["省外務", "Welfare Ministry"]],
    organization_groups: 5,
    documents: [
      { title: "認知症の研究", organizations: [[0, 0], [1, 1]] }, { title: "認知症の施策", organizations: [[3, 0]] }, { title: "予算", body: "厚生労働省が", organizations: [[2, 0]] },
      { title: "保健", organizations: [[3, 0], [2, 1], [1, 1], [0, 1]] },
    ],
  };
  const reference = new Reference(published(content).read);
  const rows = [
    ["厚生労働省 認知症", [0]], ["厚労省 認知症", [0]], ["mhlw", [0, 2, 3]], ["dementia Ministry of Health", [0]], ["Ministry of Health dementia", [0]], ["認知症 内閣官房", [1]],
    ["厚生", [2]], ["労働省", [2]], ["Ministry", []], ["Ministry of Finance", [2, 3]], ["外務", []], ["\"Ministry of Health\"", []],
    ["省外務", []], ["Welfare Ministry", []],
  ];
  for (const [query, expected] of rows) assert.deepEqual(found(reference, query), expected, query);
  const [best] = reference.search("内閣官房").results;
  assert.equal(best[0], 1, "who leads alone comes before a long list");
});

test("records are found by their fiscal year, however it is said, together with other words", () => {
  const content = {
    language: "ja",
    tables: { organizations: [{ id: "mhlw", label: "厚生労働省" }], roles: [{ id: "lead", label: "" }], years: [{ id: "2021", label: "2021年度" }, { id: "2022", label: "2022年度" }] },
    synonyms: [
      ["認知症", "dementia"], ["2021", "2021年度", "令和3年度", "令和3", "R3", "FY2021"],
      ["2022", "2022年度", "令和4年度", "令和4", "R4", "R4年度", "FY2022", "FY 2022", "fiscal 2022", "fiscal year 2022"], ["厚生労働省", "厚労省", "MHLW"],
    ],
    year_groups: 2, organization_groups: 1,
    documents: [
      { title: "認知症の研究", year: 1, organizations: [[0, 0]] }, { title: "認知症の施策", year: 0, organizations: [[0, 0]], body: "令和4年度に続ける。2022年5月に開いた。" },
      { title: "保健", year: 1 }, { title: "統計", body: "2022年の数。令和4年3月まで。" }, { title: "計画", year: 0 },
    ],
  };
  const reference = new Reference(published(content).read);
  const rows = [
    ["2022年度", [0, 2]], ["２０２２年度", [0, 2]], ["令和4年度", [0, 1, 2]], ["令和４年度", [0, 1, 2]], ["R4", [0, 2]], ["R4年度", [0, 2]], ["FY2022", [0, 2]], ["fy 2022", [0, 2]],
    ["fiscal 2022", [0, 2]], ["fiscal year 2022", [0, 2]], ["令和4", [0, 1, 2, 3]], ["2022", [0, 1, 2, 3]], ["2021", [1, 4]], ["R3", [1, 4]],
    ["令和4年度 厚生労働省", [0, 1]], ["2022年度 厚労省", [0]], ["MHLW FY2022", [0]], ["fiscal 2022 dementia", [0]], ["厚生労働省 令和3年度", [1]],
    ["\"2022年5月\"", [1]], ["2022年5月", [1]], ["R5", []], ["2023年度", []],
  ];
  for (const [query, expected] of rows) assert.deepEqual(found(reference, query), expected, query);
  const [best] = reference.search("2022").results;
  assert.ok([0, 2].includes(best[0]), "what is of the year comes before what mentions it");
});

test("English: every document with all words of the query, whatever their endings", () => {
  const random = new Random(26);
  const reference = open(english);
  const words = english.documents.map(({ title, body }) => new Set(api.analyse(`${title}\n${body}`).map(([term]) => term)));
  const vocabulary = [...new Set(normalFields(english).flat().join(" ").match(/[a-z]{3,}/g))].filter((word) => !reference.search(word).terms.some((term) => term.startsWith("=")));
  for (let i = 0; i < 500; i++) {
    const wanted = random.times(1, 4, () => random.of(vocabulary));
    const terms = wanted.flatMap((word) => api.chunk(word).tokens).filter((token) => !token.stop);
    if (!terms.length) continue;
    const expected = words.flatMap((set, document) => (terms.every(({ term }) => set.has(term)) ? [document] : []));
    assert.deepEqual(found(reference, wanted.join(" ")), expected, wanted.join(" "));
  }
});

test("while somebody types, longer words are found too", () => {
  const reference = open(english);
  const all = found(reference, "vaccine");
  for (const typed of ["va", "vac", "vacc", "vaccin"]) {
    assert.ok(all.length && all.every((document) => found(reference, typed, { prefix: true }).includes(document)), typed);
  }
  assert.deepEqual(found(reference, "vacc"), []);
});

function assertRankedAsUncut(content, queries, minimum) {
  const reference = open(content);
  const whole = lunrIndex(content);
  let compared = 0;
  for (const query of queries) {
    const { results, terms } = reference.search(query);
    if (!results.length) continue;
    const uncut = new Map(
      whole.query((q) => terms.forEach((term) => q.term(term, { usePipeline: false }))).map(({ ref, score }) => [Number(ref), score])
    );
    for (const [document, score] of results) {
      assert.ok(Math.abs(score - uncut.get(document)) < 1e-9, `${query}: ${document}`);
    }
    compared++;
  }
  assert.ok(compared >= minimum, String(compared));
}

test("documents are ranked as lunr.js ranks them on an index that is not cut", () => {
  const random = new Random(27);
  const runs = (content, pattern) => {
    const fields = normalFields(content);
    return Array.from({ length: 700 }, () =>
      random.times(1, 3, () => {
        const run = someRun(random, fields, pattern);
        const start = random.below(run.length);
        return run.slice(start, start + random.between(1, 6)).join("");
      }).join(" ")
    );
  };
  assertRankedAsUncut(japanese, runs(japanese, new RegExp(`${CJK.source}+|[0-9a-z]+`, "gu")), 400);
  assertRankedAsUncut(english, normalFields(english).flat().join(" ").match(/[a-z]{3,} [a-z]+/g).slice(0, 700), 500);
});

test("very common terms have their positions apart, and phrases with them are exact", () => {
  const body = "国際保健の国際と保健。global health";
  const documents = Array.from({ length: 1600 }, (_, i) => ({ title: `第${i}`, body: i % 2 ? body : "保健国際、国際の保健。health in global" }));
  const reference = new Reference(published({ language: "ja", documents }).read);
  assert.ok(reference.manifest.apart.length >= 4);
  const odd = documents.flatMap((_, i) => (i % 2 ? [i] : []));
  const even = documents.flatMap((_, i) => (i % 2 ? [] : [i]));
  assert.deepEqual(found(reference, "国際保健"), odd);
  assert.deepEqual(found(reference, "保健国際"), even);
  assert.deepEqual(found(reference, "\"global health\""), odd);
  assert.equal(found(reference, "global health").length, 1600);
});

test("the portable form holds the same", () => {
  const random = new Random(28);
  for (let i = 0; i < 20; i++) {
    const content = nastyContent(random);
    const web = published(content);
    const portable = generator("scripts", content, scripts);
    for (const name of web.bytes.keys()) {
      const { set: ignored, ...theirs } = web.read(name);
      const { set, ...ours } = portable.get(name);
      assert.deepEqual(ours, theirs, name);
    }
    assert.equal(portable.size, web.bytes.size);
  }
});

test("highlights stand where a reader sees them", () => {
  const rows = [
    ["ＵＨＣ の達成へ、１，１０８件", "UHCの達成 1108", ["ＵＨＣ の達成", "１，１０８"]],
    ["ユニバーサル・ヘルス・カバレッジ", "ヘルスカバレッジ", ["ヘルス・カバレッジ"]],
    ["Systems and a SYSTEM.", "system", ["Systems", "SYSTEM"]],
    ["ｶﾞﾝ対策とがん", "がん ガン", ["ｶﾞﾝ", "がん"]],
    ["COVID-19の流行", "covid19の流行", ["COVID-19の流行"]],
    ["国際保健", "国際 際保", ["国際保"]],
    ["nothing", "else", []],
    ["𠮷野家と👍🏽、吉野", "𠮷野 吉野", ["𠮷野", "吉野"]],
  ];
  for (const [text, query, expected] of rows) {
    const marks = api.highlights(text, api.query(query).parts);
    assert.deepEqual(marks.map(([start, end]) => text.slice(start, end)), expected, text);
  }
  const synonyms = [["UHC", "universal health coverage"]];
  const marks = api.highlights("Universal health coverage", api.query("uhc", { synonyms }).parts);
  assert.deepEqual(marks, [[0, 25]]);
});
