// Texts to try things on: nasty ones, and ones shaped like the real thing.

const PIECES = [
  "the", "WHO", "who", "It", "IT", "US", "systems", "Japan's", "don't", "d’Ivoire", "école", "naïve", "ÅNGSTRÖM",
  "İstanbul", "ΣΊΣΥΦΟΣ", "Straße", "ﬁnance", "한국어", "ไทย", "العربية", "हिन्दी", "Привет", "__proto__", "constructor",
  "prototype", "hasOwnProperty", "toString", "_index", "position", "length", "null", "undefined", "NaN", "Infinity",
  "0", "1", "7", "2022", "1,108", "１，１０８", "12,345,678", "1,23,456", "1,2345", "3.5", "3.5.1", "1.", ".5", "2018,2019",
  "0x1F", "1e5", "-0", "BSL-4", "COVID-19", "covid‐19", "H5N1", "SARS-CoV-2", "a-b-c-d-e1", "G7", "follow-up", "U.S.",
  "https://example.org/a?b=c#d", "a@b.c", "x".repeat(63), "y".repeat(64), "z".repeat(65), "ab".repeat(200), "年".repeat(70),
  "国際保健", "国際", "保", "ＵＨＣ", "UHC達成", "ユニバーサル・ヘルス・カバレッジ", "ﾕﾆﾊﾞｰｻﾙ･ﾍﾙｽ", "ヘルス", "データ‐ベース", "スーパ―",
  "アジア―アフリカ", "か\u3099", "カ゚", "ヴ", "々", "〇", "㈱", "㌔", "①", "Ⅳ", "令和７年度", "329億円", "第2次", "産・官・学", "A・国",
  "国・B", "𠮷野家", "葛\u{E0100}城", "👍🏽", "𝒜𝓁𝑔", "𐐷", "　", "\u00A0", "\u200B", "\u00AD", "soft\u00ADhyphen", "\uFEFF", "\n", "\t", " ",
  "  ", "、", "。", "「", "」", "（", "）", "・", "·", "-", "—", "ー", "~", "^", ":", "+", "*", "\"", "'", "\\", "/", "<b>", "&amp;", "\u2028", "\u0085",
  "=0", "=1", "a", "y", "yes", "by", "say", "syzygy", "running", "hopping", "agreed", "relational", "conditional", "controll", "ies", "sses",
];

export function nastyText(random) {
  const glue = random.of(["", " ", " ", "-", "・", ",", "\n"]);
  return random.times(0, 12, () => random.of(PIECES)).join(glue);
}

const BODIES = ["厚生労働省", "WHO", "ユニバーサル・ヘルス・カバレッジ", "Ministry of Health, Labour and Welfare", "国際", "the", ""];

const YEARS = [["2021", "2021年度", "令和3年度", "FY2021"], ["3", "年度", "UHC"]];

export function nastyContent(random) {
  const documents = random.times(0, 9, () => ({
    title: random.below(6) ? nastyText(random) : "",
    names: random.times(0, 3, () => nastyText(random)),
    summary: random.below(2) ? nastyText(random) : "",
    body: random.below(5) ? random.times(0, 4, () => nastyText(random)).join("\n") : "",
    boost: random.of([1, 1, 1, 2, 0.5, 1.3]),
    organizations: random.times(0, 3, () => [random.below(BODIES.length), random.below(2)]),
    year: random.below(3) - 1,
  }));
  const synonyms = random.times(0, 3, () => random.times(2, 4, () => nastyText(random)));
  if (random.below(2)) synonyms.push(["UHC", "ユニバーサル・ヘルス・カバレッジ", "universal health coverage"], ["厚労省", "厚生労働省"]);
  const year_groups = random.below(2) * YEARS.length;
  if (year_groups) synonyms.push(...YEARS);
  const row = (label, i) => ({ id: String(i), label });
  const years = YEARS.map(([id, label]) => ({ id, label }));
  return { language: "ja", documents, synonyms, year_groups, tables: { organizations: BODIES.map(row), roles: ["lead", "partner"].map(row), years } };
}

const JA = (
  "国際 保健 感染症 対策 強化 医療 研究 開発 人材 育成 支援 連携 推進 体制 整備 機関 基金 拠出 途上国 予防 備え 対応 健康 経営 企業 認定 普及 " +
  "データ 利活用 基盤 薬剤耐性 行動計画 改定 会合 開催 議論 参加 貢献 世界銀行 官民 地域 協議会 評価 指標 見直し 実施 調査 分析 公表 制度 治験 臨床 " +
  "ワクチン 供給 製造 拠点 保険者 高齢者 介護 ロボット 食品 機能性 表示 スポーツ 観光 住宅 資金 出資 ベンチャー 相談 窓口 規格 遺伝子 再生 細胞 認知症 " +
  "共生 生活 習慣 疾病 重症化 健診 記録 情報 標準化 安全 管理 指針 策定 周知 審査 承認 緊急 流行 検査 監視 動物 環境 UHC ＡＭＲ G7 BSL-4 COVID-19 ユニバーサル・ヘルス・カバレッジ"
).split(" ");
const EN = (
  "global health disease measures strengthening medical research development training support cooperation promotion system fund contribution countries " +
  "prevention preparedness response management company certification data use platform resistance action plan revision meeting discussion participation " +
  "organisation bank public private region council evaluation indicator review survey analysis publication clinical trial vaccine supply UHC WHO COVID-19 " +
  "the of and in for with who it"
).split(" ");
const LINKS = ["の", "を", "に", "と", "における", "に関する", "について", "への", "・", "、", ""];
const ENDS = ["を実施した。", "を推進した。", "を開始した。", "を強化した。", "に取り組んだ。", "を進める。"];

// Common words are much more common than the others.
const drawn = (random, words) => words[Math.floor(words.length * random.next() ** 2)];

function sentence(random, language) {
  const count = random.between(1, 20000).toLocaleString("en");
  if (language === "en") {
    const words = random.times(9, 20, () => drawn(random, EN)).join(" ");
    return `${words[0].toUpperCase()}${words.slice(1)}${random.below(3) ? "" : ` (${count} cases)`}.`;
  }
  const words = random.times(3, 8, () => drawn(random, JA) + random.of(LINKS)).join("");
  return words + (random.below(3) ? "" : `（${random.between(2018, 2026)}年度は${count}件）`) + random.of(ENDS);
}

// Records of some strategies over ten years; most sentences stand unchanged in the next year.
export function corpus(language, records, random) {
  const words = language === "en" ? EN : JA;
  const documents = [];
  const between = language === "en" ? " " : "";
  for (let measure = 0; documents.length < records; measure++) {
    const title = random.times(2, 4, () => drawn(random, words)).join(language === "en" ? " " : "の") + measure;
    let sentences = random.times(12, 18, () => sentence(random, language));
    const organizations = random.times(1, 4, () => [random.below(12), random.below(2)]);
    for (let year = 0; year < 10 && documents.length < records; year++) {
      documents.push({
        url: `strategy-${measure % 5}/${2016 + year}/m${String(measure).padStart(4, "0")}/`,
        title,
        context: `Strategy ${measure % 5}`,
        kind: 0, strategy: measure % 5, year, pillar: measure % 8, topics: measure % 3 ? [] : [measure % 4], organizations,
        group: measure,
        body: sentences.join(random.below(4) ? between : "\n"),
      });
      sentences = sentences.map((old) => (random.next() < 0.7 ? old : sentence(random, language)));
    }
  }
  const rows = (count, name) => Array.from({ length: count }, (_, i) => ({ id: `${name}-${i}`, label: `${name} ${i}` }));
  return {
    language,
    documents,
    tables: {
      kinds: rows(1, "record"), strategies: rows(5, "strategy"), years: rows(10, "year"), pillars: rows(8, "pillar"),
      topics: rows(4, "topic"), organizations: rows(12, "organisation"), roles: rows(2, "role"),
    },
    synonyms: [["UHC", "ユニバーサル・ヘルス・カバレッジ", "universal health coverage"], ["ＡＭＲ", "薬剤耐性"]],
  };
}
