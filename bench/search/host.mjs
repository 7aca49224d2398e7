// A static host on this machine that counts what it sends: {path, bytes} of bodies, in `sent`. `packs`:
// whether it compresses scripts and JSON, as most hosts do.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const PACKED = ['.html', '.css', '.js', '.json'];

export async function host(folder, packs) {
  const sent = [];
  const packed = new Map();
  const bytesOf = (file, pack) => {
    if (!pack) return readFileSync(file);
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)));
    return packed.get(file);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]);
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const pack = packs && PACKED.includes(extname(file));
    const body = bytesOf(file, pack);
    sent.push({ path, bytes: body.length });
    if (pack) response.setHeader('Content-Encoding', 'gzip');
    return response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    sent,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}
