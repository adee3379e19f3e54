import { existsSync } from 'node:fs';
import { hasGpuDevice } from '@/models/runtime/has-gpu-device';

/** What this machine has by way of a GPU. */
export interface GpuMachine {
  platform: NodeJS.Platform;
  /** Whether any graphics driver shows a device. */
  hasDevice: boolean;
  /** NVIDIA devices as their driver names them; null where there are none, or no driver. */
  nvidia: string | null;
  /** Whether the card is on the bus although its driver does not answer. */
  hasNvidiaCard: boolean;
  /** Whether a Vulkan loader is where loaders are. */
  hasVulkanLoader: boolean;
}

const LOADERS = ['/usr/lib', '/usr/lib64', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].map(
  (folder) => `${folder}/libvulkan.so.1`,
);

/** Looks at the machine. `libraryPath` is LD_LIBRARY_PATH. */
export function lookAtMachine(nvidia: string | null, libraryPath: string): GpuMachine {
  const loaders = [...LOADERS, ...libraryPath.split(':').map((folder) => `${folder}/libvulkan.so.1`)];
  return {
    platform: process.platform,
    hasDevice: hasGpuDevice(),
    nvidia,
    hasNvidiaCard: nvidia !== null || existsSync('/proc/driver/nvidia') || existsSync('/dev/nvidiactl'),
    hasVulkanLoader: process.platform !== 'linux' || loaders.some((file) => existsSync(file)),
  };
}

/** What to do so that a GPU can be used, in the order in which to do it; empty where nothing can help. */
export function advise({
  platform,
  hasDevice,
  nvidia,
  hasNvidiaCard,
  hasVulkanLoader,
}: GpuMachine): string[] {
  if (platform !== 'linux') return ['Install the newest graphics driver of this machine’s GPU.'];
  if (!nvidia && hasNvidiaCard)
    return ['The NVIDIA driver does not answer: install it anew until "nvidia-smi" lists the GPU.'];
  if (!hasDevice) return [];
  const steps: string[] = [];
  if (!hasVulkanLoader) steps.push('Install the Vulkan loader, as by "apt-get install libvulkan1".');
  if (nvidia)
    steps.push(
      'The driver needs its graphics part: "nvidia_icd.json" under /usr/share/vulkan/icd.d or /etc/vulkan/icd.d (in containers: NVIDIA_DRIVER_CAPABILITIES=all).',
    );
  return steps;
}
