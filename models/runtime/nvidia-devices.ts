import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** NVIDIA devices as their driver names them (name, driver, memory); null when there are none. */
export async function nvidiaDevices(): Promise<string | null> {
  try {
    const query = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader'];
    const { stdout } = await promisify(execFile)('nvidia-smi', query, { timeout: 10_000 });
    return stdout.trim().replaceAll('\n', '; ') || null;
  } catch {
    return null;
  }
}
