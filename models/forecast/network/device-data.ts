import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '@/models/runtime/backend';
import type { Batch } from './describe-batch';
import { type NetworkShape, pastCells } from './network-shape';
import type { SeriesTable } from './series-table';

/** Normalised values are kept within so many spreads: an outlier shall not drown everything else. */
export const MOST_SPREADS = 8;

/** All series on the device, once; windows are gathered there. */
export interface DeviceData {
  /** Filled values of all series, one after the other. */
  values: Tensor1D;
  /** What each cell counts in the loss. */
  importance: Tensor1D;
  /** Where each series begins. */
  offsets: number[];
}

export function toDevice(tf: TensorFlow, tables: readonly SeriesTable[]): DeviceData {
  const offsets: number[] = [];
  const cells = tables.reduce((total, { filled }) => {
    offsets.push(total);
    return total + filled.length;
  }, 0);
  const values = new Float32Array(cells);
  const importance = new Float32Array(cells);
  tables.forEach((table, index) => {
    values.set(table.filled, offsets[index] ?? 0);
    importance.set(table.importance, offsets[index] ?? 0);
  });
  return { values: tf.tensor1d(values), importance: tf.tensor1d(importance), offsets };
}

/** One batch as the network reads it, on the device. */
export interface DeviceBatch {
  /** size × pastCells, normalised. */
  past: Tensor2D;
  features: Tensor2D;
  /** size × slotsPerDay, normalised, and what each cell counts. */
  actual: Tensor2D;
  importance: Tensor2D;
}

/** Gathers the windows of a batch. Call within tidy. */
export function gatherBatch(
  tf: TensorFlow,
  data: DeviceData,
  batch: Batch,
  shape: NetworkShape,
): DeviceBatch {
  const { slotsPerDay, lagDays, usualWeeks } = shape;
  const slots = tf.range(0, slotsPerDay, 1, 'int32');
  const levels = tf.tensor2d(batch.levels, [batch.size, 2]);
  const mean = tf.slice(levels, [0, 0], [-1, 1]);
  const perSpread = tf.slice(levels, [0, 1], [-1, 1]);
  const normalise = (values: Tensor2D): Tensor2D =>
    tf.clipByValue(tf.mul(tf.sub(values, mean), perSpread), -MOST_SPREADS, MOST_SPREADS);
  const starts = tf.tensor3d(batch.lagStarts, [batch.size, lagDays + usualWeeks, 1], 'int32');
  const target = tf.add(tf.tensor2d(batch.targetStarts, [batch.size, 1], 'int32'), slots);
  const seen = tf.gather<Tensor>(data.values, tf.add(starts, slots)) as Tensor3D;
  const days = tf.slice(seen, [0, 0, 0], [-1, lagDays, -1]);
  const usual = () => tf.mean<Tensor3D>(tf.slice(seen, [0, lagDays, 0], [-1, usualWeeks, -1]), 1, true);
  const read = usualWeeks > 0 ? tf.concat([days, usual()], 1) : days;
  const past: Tensor2D = tf.reshape(read, [batch.size, pastCells(shape)]);
  return {
    past: normalise(past),
    features: tf.tensor2d(batch.features, [batch.size, batch.features.length / batch.size]),
    actual: normalise(tf.gather<Tensor>(data.values, target) as Tensor2D),
    importance: tf.gather<Tensor>(data.importance, target) as Tensor2D,
  };
}
