import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { Backend } from '@/models/runtime/backend';

/** A fully connected layer and its gradients, each by the product that is fastest on the back end. */
export interface Dense {
  /** inputs × weight + bias, below 0 cut off where the layer is rectified. */
  value(inputs: Tensor2D, weight: Tensor2D, bias: Tensor1D, activation: 'relu' | 'linear'): Tensor2D;
  /** Of the loss by the weight, from the inputs and the gradient by the layer's sums. */
  weightGradient(inputs: Tensor2D, gradient: Tensor2D): Tensor2D;
  /** Of the loss by the inputs. */
  inputGradient(weight: Tensor2D, gradient: Tensor2D): Tensor2D;
}

/**
 * tfjs's own gradient of matMul multiplies with transposed operands; WebAssembly does that ten times slower than
 * transposing first (1–1.7 against 12–15 GFLOP/s, measured). Other back ends transpose on the fly at no cost.
 */
export function denseLayer({ tf, kind }: Backend): Dense {
  const first = kind === 'wasm';
  return {
    value: (inputs, weight, bias, activation) =>
      tf.fused.matMul({ a: inputs, b: weight, bias, activation }) as Tensor2D,
    weightGradient: (inputs, gradient) =>
      first
        ? tf.matMul(tf.transpose(inputs) as Tensor2D, gradient)
        : tf.matMul(inputs, gradient, true, false),
    inputGradient: (weight, gradient) =>
      first
        ? tf.matMul(gradient, tf.transpose(weight) as Tensor2D)
        : tf.matMul(gradient, weight, false, true),
  };
}
