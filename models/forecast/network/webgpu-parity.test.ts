import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type BriefTraining, trainBriefly } from './testing/train-briefly';

/** SwiftShader, a Vulkan that computes on the processor, comes with Debian's chromium, as does a Vulkan loader. */
const CHROMIUM = '/usr/lib/chromium';
const DRIVER = path.join(CHROMIUM, 'vk_swiftshader_icd.json');

const CHILD = fileURLToPath(new URL('testing/train-briefly-child.ts', import.meta.url));

async function onWebGpu(): Promise<BriefTraining> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD], {
    env: { ...process.env, VK_ICD_FILENAMES: DRIVER, LD_LIBRARY_PATH: CHROMIUM },
    timeout: 170_000,
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout) as BriefTraining;
}

/** Relative to the larger of the two; sums are added up in another order, and rounding grows with every step. */
const TOLERANCE = 1e-3;

test.skipIf(!existsSync(DRIVER))(
  `training through WebGPU gives what the processor gives, within ${TOLERANCE} (needs ${DRIVER})`,
  { timeout: 180_000 },
  async () => {
    const [webgpu, processor] = await Promise.all([onWebGpu(), trainBriefly('cpu', false)]);
    expect(webgpu.backend).toBe('webgpu');
    expect(processor.backend).not.toBe('webgpu');
    expect(webgpu.losses).toHaveLength(processor.losses.length);
    expectClose(webgpu.losses, processor.losses);
    expectClose(webgpu.validationLosses.map(Number), processor.validationLosses.map(Number));
    expectClose(webgpu.forecasts, processor.forecasts);
  },
);

function expectClose(found: number[], wanted: number[]): void {
  expect(found).toHaveLength(wanted.length);
  const farthest = Math.max(
    ...found.map((value, index) => {
      const other = wanted[index] ?? Number.NaN;
      return Math.abs(value - other) / Math.max(1, Math.abs(value), Math.abs(other));
    }),
  );
  expect(farthest).toBeLessThan(TOLERANCE);
}
