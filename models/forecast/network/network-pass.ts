import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '@/models/runtime/backend';
import { QUANTILE_LEVELS } from '../quantiles';
import type { Dense } from './dense-layer';
import type { NetworkShape } from './network-shape';

/** What a pass through the network leaves: its output, and the layers' values for the way back. */
export interface Pass {
  /** batch × quantiles × slotsPerDay, normalised. */
  output: Tensor3D;
  inputs: Tensor2D;
  past: Tensor2D;
  /** Sums of the residual layers so far: what each next layer reads. */
  hidden: Tensor2D[];
  /** What each rectified layer gave. */
  rectified: Tensor2D[];
}

/** What computes a pass, and back. */
export interface Engine {
  tf: TensorFlow;
  dense: Dense;
  shape: NetworkShape;
}

/**
 * The network: normalised past (batch × pastCells) and features (batch × count) to normalised quantiles. Weights in the
 * order of weightShapes. Call within tidy.
 */
export function forwardPass(
  { tf, dense, shape }: Engine,
  weights: readonly Tensor[],
  past: Tensor2D,
  features: Tensor2D,
): Pass {
  const inputs = tf.concat([past, features], 1);
  const matrix = (layer: number) => weights[2 * layer] as Tensor2D;
  const bias = (layer: number) => weights[2 * layer + 1] as Tensor1D;
  const first = dense.value(inputs, matrix(0), bias(0), 'relu');
  const hidden = [first];
  const rectified = [first];
  let sum = first;
  for (let layer = 1; layer <= shape.layers; layer += 1) {
    const values = dense.value(sum, matrix(layer), bias(layer), 'relu');
    sum = tf.add(sum, values);
    rectified.push(values);
    hidden.push(sum);
  }
  const last = shape.layers + 1;
  const quantiles = tf.reshape(dense.value(sum, matrix(last), bias(last), 'linear'), [
    -1,
    QUANTILE_LEVELS.length,
    shape.slotsPerDay,
  ]);
  const middle = tf.reshape(tf.matMul(past, matrix(last + 1)), [-1, 1, shape.slotsPerDay]);
  return { output: tf.add(quantiles, middle), inputs, past, hidden, rectified };
}

/**
 * The gradients of the loss by each weight, from its gradient by the output: the chain rule backwards through the layers
 * of one pass. Call within tidy.
 */
export function backwardPass(
  { tf, dense, shape }: Engine,
  weights: readonly Tensor[],
  pass: Pass,
  gradient: Tensor3D,
): Tensor[] {
  const last = shape.layers + 1;
  const gradients: Tensor[] = [];
  const learn = (layer: number, inputs: Tensor2D, by: Tensor2D) => {
    gradients[2 * layer] = dense.weightGradient(inputs, by);
    gradients[2 * layer + 1] = tf.sum(by, 0);
  };
  const byOutput = tf.reshape(gradient, [-1, QUANTILE_LEVELS.length * shape.slotsPerDay]) as Tensor2D;
  gradients[2 * last + 2] = dense.weightGradient(pass.past, tf.sum<Tensor2D>(gradient, 1));
  learn(last, pass.hidden[shape.layers] as Tensor2D, byOutput);
  let bySum = dense.inputGradient(weights[2 * last] as Tensor2D, byOutput);
  for (let layer = shape.layers; layer >= 1; layer -= 1) {
    const byLayer = tf.mul<Tensor2D>(bySum, tf.step(pass.rectified[layer] as Tensor2D));
    learn(layer, pass.hidden[layer - 1] as Tensor2D, byLayer);
    bySum = tf.add(bySum, dense.inputGradient(weights[2 * layer] as Tensor2D, byLayer));
  }
  learn(0, pass.inputs, tf.mul<Tensor2D>(bySum, tf.step(pass.rectified[0] as Tensor2D)));
  return gradients;
}
