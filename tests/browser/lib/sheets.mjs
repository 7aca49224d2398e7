// A page of a site as it comes out on paper: each sheet with its lines and where they stand, in points.
import { spawnSync } from 'node:child_process';
import { Parser } from 'htmlparser2';

// [{ width, height, lines: [{ text, left, top, right, bottom }] }]
export async function sheetsOf(page) {
  const input = await page.pdf({ preferCSSPageSize: true });
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-bbox-layout', '-', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`pdftotext (Debian's poppler-utils): ${error?.message ?? stderr}`);
  const sheets = [];
  new Parser({
    onopentag(tag, place) {
      if (tag === 'page') sheets.push({ width: Number(place.width), height: Number(place.height), lines: [] });
      if (tag === 'line')
        sheets.at(-1).lines.push({ text: '', left: Number(place.xmin), top: Number(place.ymin), right: Number(place.xmax), bottom: Number(place.ymax) });
    },
    ontext(text) {
      const line = sheets.at(-1)?.lines.at(-1);
      if (line) line.text += text.trim();
    },
  }, { decodeEntities: true }).end(stdout);
  return sheets;
}

const isNumber = ({ text }) => /^\d+\/\d+$/.test(text);

// Of which sheets is it said how many there are, and which one this is?
export const numbersOf = (sheets) => sheets.map(({ lines }) => lines.find(isNumber)?.text);

const FAR = 150; // from a heading to a mark that stands alone behind it

// Lines that end in `mark` and below which, on their sheet and in their column, nothing stands.
export function aloneAtTheFoot({ lines }, mark) {
  const isBelow = (line, other) => other !== line && !isNumber(other) && other.top > line.top + 1 && other.left < line.right && other.right > line.left - (line.text === mark ? FAR : 0);
  return lines.filter((line) => line.text.includes(mark) && !lines.some((other) => isBelow(line, other)));
}
