// ZIP files, read as strictly as they are needed: by their directory, each file with its checksum.
import { crc32, inflateRawSync } from 'node:zlib';

// [{ name, bytes, day }] in the order of the directory; throws where something does not fit.
export function readZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || end + 22 !== bytes.length) throw new Error('no directory at the end');
  const files = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry where one should be');
    const [method, time, day] = [10, 12, 14].map((field) => bytes.readUInt16LE(at + field));
    const [checksum, packed, size] = [16, 20, 24].map((field) => bytes.readUInt32LE(at + field));
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    files.push({ name, day, time, bytes: opened(bytes, bytes.readUInt32LE(at + 42), { name, method, checksum, packed, size }) });
    at += 46 + nameLength + extra + comment;
  }
  if (at !== end) throw new Error('something stands between the entries and the end');
  return files;
}

function opened(bytes, at, { name, method, checksum, packed, size }) {
  if (bytes.readUInt32LE(at) !== 0x04034b50) throw new Error(`${name} is not where the directory says`);
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const inside = bytes.subarray(from, from + packed);
  const whole = method === 8 ? inflateRawSync(inside) : inside;
  if (whole.length !== size || crc32(whole) !== checksum) throw new Error(`${name} is damaged`);
  return whole;
}
