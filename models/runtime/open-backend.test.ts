import { expect, test } from 'vitest';
import { ModelError } from '../model-error';
import { openBackend } from './open-backend';

test('the processor computes on any machine', async () => {
  const backend = await openBackend({ device: 'cpu' });
  expect(['tensorflow-cpu', 'wasm']).toContain(backend.kind);
  expect(backend.deviceName).toMatch(/core/);
  const product = backend.tf.tidy(() =>
    backend.tf.matMul(
      backend.tf.tensor2d([
        [1, 2],
        [3, 4],
      ]),
      backend.tf.tensor2d([[5], [6]]),
    ),
  );
  expect([...(await product.data())]).toEqual([17, 39]);
  product.dispose();
});

test('each better back end that was passed over has its reason', async () => {
  const { kind, reasons } = await openBackend({ device: 'cpu' });
  if (kind === 'wasm') expect(reasons).toEqual(['@tensorflow/tfjs-node is not installed.']);
  else expect(reasons).toEqual([]);
});

test('a GPU that is asked for is used, or its absence says what to install', async () => {
  const opened = await openBackend({ device: 'gpu' }).catch((error: unknown) => error);
  if (opened instanceof Error) {
    expect(opened).toBeInstanceOf(ModelError);
    expect(opened.message).toMatch(/no GPU.*tfjs-node-gpu.*WebGPU/s);
    expect((opened as ModelError).hint).toContain('callcast gpu setup');
  } else {
    expect(opened).toMatchObject({ kind: expect.stringMatching(/gpu/) });
  }
});
