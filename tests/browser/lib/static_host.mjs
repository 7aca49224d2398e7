// A static host in small, as the real ones behave: a folder shows its index.html, a folder without
// its slash is redirected, anything unknown gets 404.html. Loopback only.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.atom': 'application/atom+xml', '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8', '.webp': 'image/webp', '.xml': 'application/xml',
};

// Serves `folder` below `prefix` ("/" or "/a/b/"). Gives { url, requests, close }; `requests` fills
// with { path, status } as they come.
export async function serve(folder, prefix = '/') {
  const requests = [];
  const server = createServer((request, response) => {
    const { status, location, file } = answer(folder, prefix, request);
    requests.push({ path: request.url, status });
    if (location) response.setHeader('Location', location);
    if (file) response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.writeHead(status);
    if (file && request.method === 'GET') createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    requests,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

function answer(folder, prefix, { method, url }) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
  const [path, query] = url.split('?', 2);
  const missing = existsSync(join(folder, '404.html')) ? join(folder, '404.html') : undefined;
  // Browsers ask for it by themselves; at the root of a host it is not the sub-folder's to give.
  if (path === '/favicon.ico' && prefix !== '/') return { status: 204 };
  if (!path.startsWith(prefix)) return { status: 404 };
  let file;
  try {
    file = join(folder, normalize(`/${decodeURIComponent(path.slice(prefix.length))}`));
  } catch {
    return { status: 400 };
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return { status: 404, file: missing };
  if (found.isFile()) return path.endsWith('/') ? { status: 404, file: missing } : { status: 200, file };
  if (!path.endsWith('/')) return { status: 301, location: `${path}/${query === undefined ? '' : `?${query}`}` };
  return existsSync(join(file, 'index.html')) ? { status: 200, file: join(file, 'index.html') } : { status: 404, file: missing };
}

// What a client sees that asks for `url` and follows nothing.
export async function ask(url) {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}
