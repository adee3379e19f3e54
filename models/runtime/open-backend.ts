import { ModelError } from '@/models/model-error';
import type { Attempt, Backend, BackendKind, Device } from './backend';
import { openTensorFlowCpu, openTensorFlowGpu } from './open-tensorflow';
import { openWasm } from './open-wasm';
import { openWebGpu } from './open-webgpu';

export interface BackendOptions {
  device: Device;
  /** Whether a GPU that is emulated by the processor (SwiftShader) counts as one: for tests of the WebGPU path. */
  allowSoftware?: boolean;
}

/**
 * Opens the best tensor library: TensorFlow on CUDA, WebGPU over Dawn, TensorFlow on the processor, WebAssembly.
 * @throws ModelError when a GPU is asked for and there is none, with what to install
 */
export async function openBackend({ device, allowSoftware = false }: BackendOptions): Promise<Backend> {
  const onGpu: Way[] = [
    ['tensorflow-gpu', openTensorFlowGpu],
    ['webgpu', () => openWebGpu(allowSoftware)],
  ];
  const onProcessor: Way[] = [
    ['tensorflow-cpu', openTensorFlowCpu],
    ['wasm', openWasm],
  ];
  const ways = device === 'gpu' ? onGpu : device === 'cpu' ? onProcessor : [...onGpu, ...onProcessor];
  const reasons: string[] = [];
  for (const [kind, open] of ways) {
    const attempt = await open();
    if (attempt.opened) return backend(kind, attempt, reasons);
    reasons.push(attempt.reason);
  }
  throw device === 'gpu'
    ? new ModelError(
        `There is no GPU to compute on. ${reasons.join(' ')}`,
        'Run "npx callcast gpu setup", or compute on the processor with "--device cpu".',
      )
    : new ModelError(`Nothing can compute tensors here. ${reasons.join(' ')}`, 'Run "npm ci" again.');
}

type Way = [BackendKind, () => Promise<Attempt>];

function backend(kind: BackendKind, opened: Extract<Attempt, { opened: true }>, reasons: string[]): Backend {
  const { tf, deviceName } = opened;
  return { kind, deviceName, tf, reasons, dispose: () => tf.removeBackend(tf.getBackend()) };
}
