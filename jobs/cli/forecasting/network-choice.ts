import type { Backend, Device } from '@/models/runtime/backend';

/** Whether a network is trained. */
export type NetworkChoice = 'auto' | 'on' | 'off';

/**
 * The back end to train on, or null for no network: with `auto` where there is a GPU, since on a processor the others are
 * as good in a hundredth of the time (docs/BENCHMARKS.md).
 * @throws ModelError when a GPU is asked for and there is none
 */
export async function networkBackend(choice: NetworkChoice, device: Device): Promise<Backend | null> {
  if (choice === 'off') return null;
  if (choice === 'auto' && device === 'cpu') return null;
  const [{ openBackend }, { isGpu }, { softwareGpuAllowed }] = await Promise.all([
    import('@/models/runtime/open-backend'),
    import('@/models/runtime/backend'),
    import('@/models/runtime/software-gpu'),
  ]);
  const backend = await openBackend({ device, allowSoftware: softwareGpuAllowed(process.env) });
  if (choice === 'on' || isGpu(backend)) return backend;
  backend.dispose();
  return null;
}
