import type { Scalar, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '@/models/runtime/backend';
import { QUANTILE_LEVELS } from '../quantiles';

/** The median is what point forecasts are judged by: it weighs half as much as the other six together. */
const MEDIAN_WEIGHT = 3;

/**
 * Mean pinball loss over observed cells and quantiles, and its gradient by the forecast (Koenker & Bassett, "Regression
 * Quantiles", Econometrica 46, 1978). forecast: batch × quantiles × slots; actual and importance: batch × slots. Call
 * within tidy.
 */
export function pinballLoss(
  tf: TensorFlow,
  forecast: Tensor3D,
  actual: Tensor2D,
  importance: Tensor2D,
): { loss: Scalar; gradient: Tensor3D } {
  const weights = QUANTILE_LEVELS.map((level) => (level === 0.5 ? MEDIAN_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = [1, QUANTILE_LEVELS.length, 1] as [number, number, number];
  const levels = tf.tensor3d([...QUANTILE_LEVELS], along);
  const shares = tf.tensor3d(
    weights.map((weight) => weight / total),
    along,
  );
  const observed = tf.div(importance, tf.maximum(tf.sum(importance), 1e-6));
  const perCell = tf.mul(tf.expandDims(observed, 1), shares);
  const error = tf.sub(forecast, tf.expandDims(actual, 1));
  const gradient = tf.mul(tf.sub(tf.cast(tf.greater(error, 0), 'float32'), levels), perCell) as Tensor3D;
  return { loss: tf.sum(tf.mul(gradient, error)), gradient };
}
