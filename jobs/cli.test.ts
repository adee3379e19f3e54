import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { makeEmptyDatabases } from '@/server/testing/empty-databases';

const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-cli-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function callcast(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/callcast.mjs', ...args], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: { ...process.env, CALLCAST_DATA_DIR: dataDir, ...env },
  });
  return { status, stdout, stderr };
}

test('--help names every command and asks nothing of the machine', () => {
  const { status, stdout } = callcast(['--help']);
  expect(status).toBe(0);
  for (const name of ['serve', 'dev', 'worker', 'migrate', 'doctor', 'stats', 'user']) {
    expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  }
});

test('every command takes --json', () => {
  const names = [...callcast(['--help']).stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) expect(callcast([name, '--help']).stdout).toContain('--json');
});

test('an unknown command is an error with a hint, under --json one document', () => {
  const plain = callcast(['nonsense']);
  expect(plain).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nonsense') });
  const { status, stdout, stderr } = callcast(['nonsense', '--json']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid_input', hint: expect.any(String) } });
});

test('migrate brings servers of one’s own up to date, and says so; serving refuses before that', async () => {
  const databases = await makeEmptyDatabases();
  const env = { DATABASE_URL: databases.databaseUrl, CLICKHOUSE_URL: databases.clickhouseUrl };
  const early = callcast(['migrate', '--check', '--json'], env);
  expect(early.status).not.toBe(0);
  const refused = callcast(['serve', '--json'], env);
  expect(refused.status).not.toBe(0);

  const applied = callcast(['migrate', '--json'], env);
  expect(applied.status).toBe(0);
  expect(JSON.parse(applied.stdout).applied.clickhouse).toContain('0001_calls');
  expect(callcast(['migrate', '--check'], env)).toMatchObject({
    status: 0,
    stdout: 'Both stores are up to date.\n',
  });
  expect(JSON.parse(callcast(['migrate', '--json'], env).stdout)).toEqual({
    applied: { postgres: [], clickhouse: [] },
  });
  await databases.sql(`UPDATE _prisma_migrations SET checksum = 'edited'`);
  const edited = callcast(['serve', '--json'], env);
  expect(edited.status).toBe(3);
  expect(JSON.parse(edited.stdout).error.message).toMatch(/was changed after it was applied/);
  await databases.drop();
});
