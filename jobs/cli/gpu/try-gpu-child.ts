import { measureBackend } from '@/models/runtime/measure-backend';
import { openBackend } from '@/models/runtime/open-backend';
import { softwareGpuAllowed } from '@/models/runtime/software-gpu';
import type { GpuTrial } from './try-gpu';

// Opens the GPU, computes on it, says what came of it. A process of its own: what tries a driver may not come back.
async function attempt(): Promise<GpuTrial> {
  try {
    const backend = await openBackend({ device: 'gpu', allowSoftware: softwareGpuAllowed(process.env) });
    const { right, gigaflops } = await measureBackend(backend);
    const { kind, deviceName, reasons } = backend;
    if (!right) return { works: false, reasons: [...reasons, `${deviceName} computes wrong results.`] };
    return { works: true, backend: kind, device: deviceName, gigaflops, reasons: [...reasons] };
  } catch (error) {
    return { works: false, reasons: [error instanceof Error ? error.message : String(error)] };
  }
}

const result = await attempt();
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
