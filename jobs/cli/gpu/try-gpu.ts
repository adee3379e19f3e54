import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const trial = z.discriminatedUnion('works', [
  z.object({
    works: z.literal(true),
    backend: z.enum(['tensorflow-gpu', 'webgpu', 'tensorflow-cpu', 'wasm']),
    device: z.string(),
    gigaflops: z.number(),
    reasons: z.array(z.string()),
  }),
  z.object({ works: z.literal(false), reasons: z.array(z.string()) }),
]);

/** What came of computing on the GPU; `reasons` say why not, or why not by a better back end. */
export type GpuTrial = z.infer<typeof trial>;

const CHILD = fileURLToPath(new URL('try-gpu-child.ts', import.meta.url));
const TIMEOUT_MS = 120_000;

/** Tries the GPU in a process of its own, so that a driver that crashes or hangs is an answer too. */
export async function tryGpu(): Promise<GpuTrial> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD], {
      cwd: PROJECT_ROOT,
      timeout: TIMEOUT_MS,
    });
    return trial.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } catch (error) {
    const { signal, killed } = error as { signal?: string; killed?: boolean };
    if (killed) return { works: false, reasons: [`The GPU gave no answer within ${TIMEOUT_MS / 1000} s.`] };
    if (signal) return { works: false, reasons: [`The process that tried the GPU ended by ${signal}.`] };
    return { works: false, reasons: [error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''] };
  }
}
