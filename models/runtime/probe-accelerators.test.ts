import { expect, test } from 'vitest';
import { probeAccelerators } from './probe-accelerators';

test('trained networks can be served on the processor of any machine', async () => {
  const { onnx } = await probeAccelerators();
  expect(onnx).toEqual({ loads: true, found: expect.arrayContaining(['cpu']) });
});

test('a library that is not installed is a reason, not a failure', async () => {
  const { tensorflowGpu } = await probeAccelerators();
  if (!tensorflowGpu.loads) expect(tensorflowGpu.reason).toContain('tfjs-node-gpu');
  else expect(tensorflowGpu.found).toBeNull();
});
