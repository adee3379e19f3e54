import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { advise } from './gpu/advise';

function checkGpu(env: Record<string, string> = {}) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'gpu', 'setup', '--check', '--json'],
    {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  );
  return { status, found: JSON.parse(stdout) as { works: boolean; reasons: string[]; backend?: string } };
}

test('the check says whether networks can be trained on a GPU, or each reason why not', () => {
  const { status, found } = checkGpu();
  expect(status).toBe(found.works ? 0 : 1);
  if (!found.works) expect(found.reasons.join(' ')).toMatch(/tfjs-node-gpu.*WebGPU/);
});

const CHROMIUM = '/usr/lib/chromium';
const DRIVER = `${CHROMIUM}/vk_swiftshader_icd.json`;

test.skipIf(!existsSync(DRIVER))(
  'a software GPU counts only where it is allowed',
  { timeout: 120_000 },
  () => {
    const env = { VK_ICD_FILENAMES: DRIVER, LD_LIBRARY_PATH: CHROMIUM };
    const { status, found } = checkGpu({ ...env, CALLCAST_ALLOW_SOFTWARE_GPU: '1' });
    expect({ status, found }).toMatchObject({
      status: 0,
      found: { works: true, device: expect.stringMatching(/swiftshader/i) },
    });
  },
);

test('advice names the first thing that is missing', () => {
  const machine = {
    platform: 'linux' as const,
    hasDevice: true,
    nvidia: 'H200',
    hasNvidiaCard: true,
    hasVulkanLoader: false,
  };
  expect(advise(machine)[0]).toContain('libvulkan1');
  expect(advise({ ...machine, nvidia: null })[0]).toContain('nvidia-smi');
  expect(advise({ ...machine, hasDevice: false, nvidia: null, hasNvidiaCard: false })).toEqual([]);
});
