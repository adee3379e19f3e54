import { availableParallelism } from 'node:os';
import type { Attempt } from './backend';
import { firstLine, loadLibrary, tensorFlowCore } from './load-library';
import { nvidiaDevices } from './nvidia-devices';

interface TensorFlowNode {
  /** The binding of libtensorflow; says whether it was built for, and sees, a GPU. */
  backend?: () => { isUsingGpuDevice?: boolean };
}

/** TensorFlow's C library on CUDA. It loads without a GPU too, and then computes on the processor: that is no success. */
export async function openTensorFlowGpu(): Promise<Attempt> {
  const loaded = await load('@tensorflow/tfjs-node-gpu');
  if (!loaded.opened) return loaded;
  if (!loaded.usesGpu) return { opened: false, reason: '@tensorflow/tfjs-node-gpu loads, but sees no GPU.' };
  const deviceName = (await nvidiaDevices()) ?? 'NVIDIA GPU';
  return { opened: true, tf: tensorFlowCore(), deviceName };
}

/** TensorFlow's C library on the processor. */
export async function openTensorFlowCpu(): Promise<Attempt> {
  const loaded = await load('@tensorflow/tfjs-node');
  if (!loaded.opened) return loaded;
  const deviceName = `${availableParallelism()} cores, TensorFlow`;
  return { opened: true, tf: tensorFlowCore(), deviceName };
}

async function load(
  name: string,
): Promise<{ opened: true; usesGpu: boolean } | Extract<Attempt, { opened: false }>> {
  try {
    loadLibrary(name);
    const tf = tensorFlowCore();
    await tf.setBackend('tensorflow');
    await tf.ready();
    const { isUsingGpuDevice } = tf.backend() as ReturnType<NonNullable<TensorFlowNode['backend']>>;
    return { opened: true, usesGpu: isUsingGpuDevice === true };
  } catch (error) {
    const reason = isNotInstalled(error)
      ? `${name} is not installed.`
      : `${name} does not load: ${firstLine(error)}`;
    return { opened: false, reason };
  }
}

function isNotInstalled(error: unknown): boolean {
  return (
    (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' && firstLine(error).includes('tfjs-node')
  );
}
