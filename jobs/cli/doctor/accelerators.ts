import { type Accelerators, probeAccelerators } from '@/models/runtime/probe-accelerators';
import { type Check, failed, ok, warning } from './check';

/** What models can compute on. Everything works on the processor; a GPU is for training. */
export async function checkAccelerators(): Promise<Check[]> {
  const found = await probeAccelerators();
  return [ok('gpu.device', found.gpu ?? 'none; models use the processor'), onnx(found), tensorflow(found)];
}

function onnx({ onnx }: Accelerators): Check {
  if (onnx.loads) return ok('gpu.onnx', `onnxruntime-node with ${onnx.found.join(', ')}`);
  return failed('gpu.onnx', `onnxruntime-node does not load: ${onnx.reason}`, 'Run "npm ci" again.');
}

function tensorflow({ gpu, tensorflowGpu }: Accelerators): Check {
  if (tensorflowGpu.loads) return ok('gpu.tensorflow', '@tensorflow/tfjs-node-gpu loads');
  if (!gpu) return ok('gpu.tensorflow', 'not installed, and there is no NVIDIA GPU to use it');
  return warning(
    'gpu.tensorflow',
    `@tensorflow/tfjs-node-gpu does not load (${tensorflowGpu.reason})`,
    'Run "npx callcast gpu setup" to train on this GPU; without it, WebGPU is used where it works.',
  );
}
