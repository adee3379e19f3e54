import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePorts, isPortFree } from './ports';

let folder: string;
let file: string;
let stranger: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callcast-ports-'));
  file = path.join(folder, 'ports.json');
});
afterEach(() => {
  stranger?.close();
  stranger = undefined;
  rmSync(folder, { recursive: true });
});

function occupy(port: number): Promise<void> {
  return new Promise((resolve) => {
    stranger = createServer().listen(port, '127.0.0.1', resolve);
  });
}

test('ports are free, different, and the same at the next start', async () => {
  const first = await choosePorts(file, 0);
  expect(first.clickhouse).not.toBe(first.postgres);
  expect(await isPortFree(first.clickhouse)).toBe(true);
  expect(await choosePorts(file, 0)).toEqual(first);
});

test('a port that another program took is replaced, the other one kept', async () => {
  const first = await choosePorts(file, 0);
  await occupy(first.clickhouse);
  expect(await isPortFree(first.clickhouse)).toBe(false);
  const second = await choosePorts(file, 0);
  expect(second.clickhouse).not.toBe(first.clickhouse);
  expect(second.postgres).toBe(first.postgres);
});

test('a port that becomes free while one waits is kept', async () => {
  const first = await choosePorts(file, 0);
  await occupy(first.postgres);
  const waiting = choosePorts(file, 30_000);
  stranger?.close();
  expect(await waiting).toEqual(first);
});
