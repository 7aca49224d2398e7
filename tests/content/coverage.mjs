// usage: node tests/content/coverage.mjs FOLDER
// FOLDER holds the source documents as plain text, which are not part of this project. For each, every
// number with its unit, every date and every line of organisation codes is looked for in the content
// of the strategies that carry it. What is not there as it stands is listed, unless coverage.txt
// beside this file says why it need not be. Ends with 1 when something is left.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const CARRIED_BY = {
  '000': ['global-health'],
  '001': ['infectious-disease'],
  '002': ['international-expansion'],
  '003': ['healthcare-policy', 'international-expansion/2022', 'international-expansion/figures.yaml'],
  '004': ['international-expansion'],
};
const UNITS = '年度末?|年|月末?|日|回|件|社|法人|業種|名|人|か国|カ国|ヶ国|億円|万円|円|割|%|倍|品目|市町村|府県|市区町|ブロック|か所|カ所|箇所|団体|課題|組|テーマ|機関|地域|拠点|領域|ファンド|目的|事業|章|号|版|類|種類|床|台|誘導|点';

// One long line: broken lines of a page are joined, widths and spaces made equal.
const flat = (text) => text.normalize('NFKC').replace(/\s+/g, '').replaceAll(',', '').replaceAll('ヵ', 'か');

function textOf(places) {
  const files = [];
  for (const place of places) {
    const path = join(CONTENT, 'strategies', place);
    if (place.endsWith('.yaml')) files.push(path);
    else for (const name of readdirSync(path, { recursive: true })) if (/\.(ja\.md|yaml)$/.test(name)) files.push(join(path, name));
  }
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

// 令和6年6月6日 is 2024年6月6日, 令和5年度 is 2023年度; ISO dates of the YAML are written out.
function dated(text) {
  return text
    .replace(/令和(\d+|元)年/g, (_, n) => `${2018 + (n === '元' ? 1 : Number(n))}年`)
    .replace(/平成(\d+)年/g, (_, n) => `${1988 + Number(n)}年`)
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/(\d{4})-(\d{2})(?!\d)/g, (_, y, m) => `${y}年${Number(m)}月`)
    .replace(/FY(\d{4})/g, '$1年度');
}

// Values of figures.yaml are written without their unit; the unit stands in the definition.
const figures = (yaml) => new Set([...yaml.matchAll(/(?:value|of): (-?\d+(?:\.\d+)?)/g)].map(([, n]) => n));

function wanted(source) {
  const text = dated(flat(source));
  const dates = [...text.matchAll(/\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/g)].map(([date]) => date);
  const numbers = [...text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${UNITS})`, 'g'))].map(([all]) => all);
  const codes = [...text.matchAll(/【([^】]*◎[^】]*)】/g)].map(([, line]) => line);
  return { dates: new Set(dates), numbers: new Set(numbers.filter((n) => !/^\d{4}年/.test(n))), codes };
}

function explained(document) {
  const file = readFileSync(new URL('coverage.txt', import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => line.startsWith(`${document} `));
  return new Set(lines.map((line) => line.split(' ')[1]));
}

// The lines of lead and partners, in the words that the documents print.
function codeLines(yaml, codesOf) {
  const lines = new Map();
  for (const [, lead, partners = ''] of yaml.matchAll(/lead: \[([^\]]*)\](?:\s*\n\s*partners: \[([^\]]*)\])?/g)) {
    const names = (list) => list.split(',').map((id) => id.trim()).filter(Boolean);
    const key = [...names(lead).map((id) => `◎${id}`), ...names(partners)].sort().join(' ');
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  return lines;
}

function organisationsByCode() {
  const yaml = readFileSync(join(CONTENT, 'organizations.yaml'), 'utf8').normalize('NFKC');
  const ids = new Map();
  for (const entry of yaml.split(/^- /m)) {
    const id = /^id: (\S+)/.exec(entry)?.[1];
    for (const code of (/codes: \{ja: \[([^\]]*)\]/.exec(entry)?.[1] ?? '').split(',')) ids.set(code.trim(), id);
    for (const name of entry.matchAll(/(?:name|short_name): \{ja: ([^,}]*)/g)) ids.set(name[1].trim(), id);
  }
  return ids;
}

function missingCodeLines(codes, yaml) {
  const ids = organisationsByCode();
  const have = codeLines(yaml);
  const missing = [];
  for (const line of codes) {
    const key = line.split('、').map((word) => {
      const lead = word.startsWith('◎');
      const code = word.replace('◎', '').replace(/\(.*\)/, '');
      return (lead ? '◎' : '') + (ids.get(code) ?? `?${code}`);
    }).sort().join(' ');
    const left = have.get(key) ?? 0;
    if (left === 0) missing.push(`【${line}】`);
    else have.set(key, left - 1);
  }
  return missing;
}

function report(folder, file) {
  const document = file.slice(0, 3);
  const { dates, numbers, codes } = wanted(readFileSync(join(folder, file), 'utf8'));
  const raw = textOf(CARRIED_BY[document]);
  const text = dated(flat(raw));
  const values = figures(raw);
  const excused = explained(document);
  const there = (item) => text.includes(item) || values.has(/^[\d.]+/.exec(item)[0]) || excused.has(item);
  const missing = [...dates, ...numbers].filter((item) => !there(item));
  missing.push(...missingCodeLines(codes, raw).filter((line) => !excused.has(line)));
  const all = dates.size + numbers.size + codes.length;
  console.log(`${document}: ${all - missing.length} of ${all} carried (${dates.size} dates, ${numbers.size} numbers, ${codes.length} lines of codes), ${excused.size} explained`);
  for (const item of missing) console.log(`  not found: ${item}`);
  return missing.length;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/content/coverage.mjs FOLDER');
  process.exit(2);
}
const files = readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name)).sort();
const left = files.reduce((sum, file) => sum + report(folder, file), 0);
process.exit(left === 0 && files.length > 0 ? 0 : 1);
