import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { type Check, failed, ok, warning } from './check';

const require = createRequire(import.meta.url);

/** What models can compute on. Everything works on the processor; a GPU is for training. */
export async function checkAccelerators(): Promise<Check[]> {
  const gpu = await findGpu();
  return [
    gpu ? ok('gpu.device', gpu) : ok('gpu.device', 'none; models use the processor'),
    checkOnnx(),
    checkTensorFlow(gpu),
  ];
}

async function findGpu(): Promise<string | undefined> {
  try {
    const query = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader'];
    const { stdout } = await promisify(execFile)('nvidia-smi', query, { timeout: 10_000 });
    return stdout.trim().replaceAll('\n', '; ') || undefined;
  } catch {
    return undefined;
  }
}

function checkOnnx(): Check {
  try {
    const onnx = require('onnxruntime-node') as { listSupportedBackends(): { name: string }[] };
    const names = onnx.listSupportedBackends().map((backend) => backend.name);
    return ok('gpu.onnx', `onnxruntime-node with ${names.join(', ')}`);
  } catch (error) {
    return failed('gpu.onnx', `onnxruntime-node does not load: ${reason(error)}`, 'Run "npm ci" again.');
  }
}

function checkTensorFlow(gpu: string | undefined): Check {
  try {
    require('@tensorflow/tfjs-node-gpu');
    return ok('gpu.tensorflow', '@tensorflow/tfjs-node-gpu loads');
  } catch (error) {
    const found = `@tensorflow/tfjs-node-gpu does not load (${reason(error)})`;
    if (!gpu) return ok('gpu.tensorflow', 'not installed, and there is no NVIDIA GPU to use it');
    return warning(
      'gpu.tensorflow',
      found,
      'To train on this GPU: npm install --no-save @tensorflow/tfjs-node-gpu@4.22.0',
    );
  }
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
