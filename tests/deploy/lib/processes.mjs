// Servers that end with the test program, however that ends, and folders that go with it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 15_000;  // ms
const running = new Set();
const folders = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Readable by the user that a server changes to when it is started as root.
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ayumi-deploy-'));
  chmodSync(folder, 0o755);
  folders.add(folder);
  return folder;
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Gives { url, stop } once the program answers on the port; fails with what it said when it ends.
export async function start(program, args, port) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  child.stdout.on('data', (words) => { said += words; });
  child.stderr.on('data', (words) => { said += words; });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => { said += error.message; resolve(); });
    child.on('exit', resolve);
  });
  ended.then(() => running.delete(child));
  const url = `http://127.0.0.1:${port}/`;
  const answers = answered(url, () => running.has(child));
  if (!await answers) {
    child.kill('SIGKILL');
    throw new Error(`${program} does not answer: ${said}`);
  }
  return { url, stop: () => { child.kill('SIGTERM'); return ended; } };
}

async function answered(url, isAlive) {
  for (const end = Date.now() + PATIENCE; Date.now() < end && isAlive();) {
    try {
      await fetch(url, { redirect: 'manual' });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}
