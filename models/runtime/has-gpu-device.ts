import { existsSync } from 'node:fs';

/** Device files of graphics drivers: NVIDIA's, Mesa's, and Windows' under WSL. */
const LINUX_DEVICES = ['/dev/nvidiactl', '/dev/nvidia0', '/dev/dri', '/dev/dxg'];

/** Whether there may be a GPU: on Linux a driver's device file, elsewhere always. */
export function hasGpuDevice(): boolean {
  return process.platform !== 'linux' || LINUX_DEVICES.some((file) => existsSync(file));
}
