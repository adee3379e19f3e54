import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '@/models/runtime/backend';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const TINY = 1e-7;

/** Weights under training, with what the optimizer remembers of each. All of it lies on the device. */
export interface Moments {
  weights: Tensor[];
  first: Tensor[];
  second: Tensor[];
  /** Running mean of the weights: what is kept in the end (Polyak & Juditsky, SIAM J. Control Optim. 30, 1992). */
  mean: Tensor[];
}

export interface AdamStep {
  /** Counted from 1. */
  step: number;
  rate: number;
  /** Decoupled weight decay, of matrices only. */
  decay: number;
  /** How much of the running mean stays; 1 leaves it as it is. */
  keepMean: number;
}

/**
 * One step of Adam with decoupled weight decay (Loshchilov & Hutter, "Decoupled Weight Decay Regularization", ICLR 2019).
 * tfjs's own optimizer keeps its state to itself; here it is plain, so that a training can stop and go on.
 */
export function adamStep(
  tf: TensorFlow,
  moments: Moments,
  gradients: readonly Tensor[],
  how: AdamStep,
): Moments {
  const rate = (how.rate * Math.sqrt(1 - SECOND_DECAY ** how.step)) / (1 - FIRST_DECAY ** how.step);
  const next: Moments = { weights: [], first: [], second: [], mean: [] };
  moments.weights.forEach((weight, index) => {
    const gradient = gradients[index];
    const [first, second, mean] = [moments.first[index], moments.second[index], moments.mean[index]];
    if (!gradient || !first || !second || !mean) throw new Error('a weight without its gradient or moments');
    const updated = tf.tidy(() => {
      const m = tf.add(first, tf.mul(tf.sub(gradient, first), 1 - FIRST_DECAY));
      const v = tf.add(second, tf.mul(tf.sub(tf.square(gradient), second), 1 - SECOND_DECAY));
      const step = tf.mul(tf.div(m, tf.add(tf.sqrt(v), TINY)), rate);
      const kept = weight.rank > 1 && how.decay > 0 ? tf.mul(weight, 1 - how.rate * how.decay) : weight;
      const w = tf.sub(kept, step);
      const average = how.keepMean < 1 ? tf.add(mean, tf.mul(tf.sub(w, mean), 1 - how.keepMean)) : null;
      return average ? [w, m, v, average] : [w, m, v];
    });
    const [w, m, v, average] = updated as [Tensor, Tensor, Tensor, Tensor?];
    next.weights.push(w);
    next.first.push(m);
    next.second.push(v);
    next.mean.push(average ?? mean);
    tf.dispose(average ? [weight, first, second, mean] : [weight, first, second]);
  });
  return next;
}
