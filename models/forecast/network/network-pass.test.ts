import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { openBackend } from '@/models/runtime/open-backend';
import { seededRandom } from '../accuracy/seeded-random';
import { denseLayer } from './dense-layer';
import { featureCount } from './features';
import { initialWeights } from './initial-weights';
import { backwardPass, type Engine, forwardPass } from './network-pass';
import { type NetworkShape, pastCells, weightShapes } from './network-shape';
import { exportOnnx } from './onnx/export-onnx';
import { pinballLoss } from './pinball-loss';
import type { NetworkSpec } from './trained-network';

const shape: NetworkShape = {
  slotsPerDay: 4,
  dated: true,
  horizonDays: 7,
  lagDays: 7,
  usualWeeks: 3,
  hidden: 6,
  layers: 2,
  tags: ['Easter Monday'],
  scale: 'root',
};
const features = featureCount(shape);
const shapes = weightShapes(shape, features);
const BATCH = 5;

async function setUp() {
  const backend = await openBackend({ device: 'cpu' });
  const engine: Engine = { tf: backend.tf, dense: denseLayer(backend), shape };
  const random = seededRandom(9);
  const numbers = (count: number) => Float32Array.from({ length: count }, () => 2 * random() - 1);
  const weights = initialWeights(shape, features, random).map((weight) =>
    weight.map((value) => value + 0.2 * (random() - 0.5)),
  );
  const past = numbers(BATCH * pastCells(shape));
  const known = numbers(BATCH * features);
  const actual = numbers(BATCH * shape.slotsPerDay);
  const importance = numbers(BATCH * shape.slotsPerDay).map((value) => (value > -0.5 ? 1 : 0));
  return { engine, weights, past, known, actual, importance };
}

test('the gradients of the network are those that small changes of its weights show', async () => {
  const { engine, weights, past, known, actual, importance } = await setUp();
  const { tf } = engine;
  const lossAndGradients = (values: Float32Array[]) =>
    tf.tidy(() => {
      const tensors = values.map((value, index) => tf.tensor(value, shapes[index]?.dimensions));
      const pass = forwardPass(engine, tensors, matrix(past), matrix(known));
      const { loss, gradient } = pinballLoss(tf, pass.output, matrix(actual), matrix(importance));
      const gradients = backwardPass(engine, tensors, pass, gradient).map((tensor) =>
        tensor.dataSync<'float32'>(),
      );
      return { loss: loss.dataSync()[0] ?? Number.NaN, gradients } as unknown as Tensor;
    }) as unknown as { loss: number; gradients: Float32Array[] };
  const matrix = (values: Float32Array): Tensor2D => tf.tensor2d(values, [BATCH, values.length / BATCH]);
  const { gradients } = lossAndGradients(weights);
  const step = 2e-3;
  const checked = weights.map((weight, index) => {
    const direction = Float32Array.from(gradients[index] ?? []);
    const size = Math.hypot(...direction);
    const shifted = (by: number) =>
      weights.map((value, at) =>
        at === index ? value.map((one, cell) => one + (by * (direction[cell] ?? 0)) / size) : value,
      );
    expect(weight).toHaveLength(direction.length);
    const slope = (lossAndGradients(shifted(step)).loss - lossAndGradients(shifted(-step)).loss) / (2 * step);
    return Math.abs(slope - size) / size;
  });
  expect(Math.max(...checked)).toBeLessThan(0.05);
});

test('onnxruntime computes what tfjs computes, within 1e-4, and means over the members', async () => {
  const { engine, weights, past, known } = await setUp();
  const { tf } = engine;
  const other = weights.map((weight) => weight.map((value) => value * 0.9));
  const byTensorFlow = [weights, other].map((values) =>
    tf.tidy(() => {
      const tensors = values.map((value, index) => tf.tensor(value, shapes[index]?.dimensions));
      const pass = forwardPass(
        engine,
        tensors,
        tf.tensor2d(past, [BATCH, pastCells(shape)]),
        tf.tensor2d(known, [BATCH, features]),
      );
      return pass.output.clone();
    }),
  );
  const session = await InferenceSession.create(exportOnnx(specOf(), [...weights, ...other]));
  const outputs = await session.run({
    past: new OnnxTensor('float32', past, [BATCH, pastCells(shape)]),
    features: new OnnxTensor('float32', known, [BATCH, features]),
  });
  const [one, two] = byTensorFlow.map((tensor) => tensor.dataSync());
  tf.dispose(byTensorFlow);
  const quantiles = outputs.quantiles as OnnxTensor;
  expect(quantiles.dims).toEqual([BATCH, 7, shape.slotsPerDay]);
  const found = [...(quantiles.data as Float32Array)];
  const distances = found.map((value, index) =>
    Math.abs(value - ((one?.[index] ?? 0) + (two?.[index] ?? 0)) / 2),
  );
  expect(Math.max(...distances)).toBeLessThan(1e-4);
  expect(Math.max(...found.map(Math.abs))).toBeGreaterThan(0.1);
  await session.release();
});

function specOf(): NetworkSpec {
  return {
    format: 1,
    shape: { ...shape, tags: [...shape.tags] },
    budget: { batchSize: 1, steps: 1, members: 2, hidden: shape.hidden, layers: shape.layers },
    seed: 1,
    parameters: 0,
    series: 1,
    seriesDays: 1,
    validationLoss: [],
    windows: 1,
    backend: 'wasm',
    device: '1 core',
    seconds: 1,
    versions: { tfjs: '', node: '' },
  };
}
