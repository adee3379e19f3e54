import { createRequire } from 'node:module';
import { nvidiaDevices } from './nvidia-devices';

const require = createRequire(import.meta.url);

/** A library that loads, with what it offers, or why it does not. */
export type Probe<Found> = { loads: true; found: Found } | { loads: false; reason: string };

/** What models can compute on, here and now. */
export interface Accelerators {
  /** NVIDIA devices as their driver names them (name, driver, memory); null when there are none. */
  gpu: string | null;
  /** Execution providers of onnxruntime-node, as cpu and webgpu: what trained networks are served by. */
  onnx: Probe<string[]>;
  /** @tensorflow/tfjs-node-gpu: what networks are trained with on CUDA. */
  tensorflowGpu: Probe<null>;
}

/** Looks for devices and libraries by trying them; changes nothing and never throws. */
export async function probeAccelerators(): Promise<Accelerators> {
  return {
    gpu: await nvidiaDevices(),
    onnx: tryLibrary(() => {
      const onnx = require('onnxruntime-node') as { listSupportedBackends(): { name: string }[] };
      return onnx.listSupportedBackends().map(({ name }) => name);
    }),
    tensorflowGpu: tryLibrary(() => {
      require('@tensorflow/tfjs-node-gpu');
      return null;
    }),
  };
}

function tryLibrary<Found>(load: () => Found): Probe<Found> {
  try {
    return { loads: true, found: load() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { loads: false, reason: message.split('\n')[0] ?? '' };
  }
}
