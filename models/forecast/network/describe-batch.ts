import { featureCount, writeFeatures } from './features';
import type { NetworkShape } from './network-shape';
import type { SeriesTable } from './series-table';
import { lagCount, type Window, windowLevel, writeLagStarts } from './window';

/** A window of one of the series. */
export interface Sample extends Window {
  seriesIndex: number;
}

/** What a batch of windows is on its way to the device; cells are counted over all series, one after the other. */
export interface Batch {
  size: number;
  /** size × lagCount: where the past days begin. */
  lagStarts: Int32Array;
  /** size: where the target days begin. */
  targetStarts: Int32Array;
  /** size × 2: mean and 1 / spread. */
  levels: Float32Array;
  /** size × featureCount */
  features: Float32Array;
}

/** Describes windows to the device: a few numbers each; their values lie there already. */
export function describeBatch(
  tables: readonly SeriesTable[],
  offsets: readonly number[],
  samples: readonly Sample[],
  shape: NetworkShape,
): Batch {
  const width = featureCount(shape);
  const lags = lagCount(shape);
  const batch: Batch = {
    size: samples.length,
    lagStarts: new Int32Array(samples.length * lags),
    targetStarts: new Int32Array(samples.length),
    levels: new Float32Array(samples.length * 2),
    features: new Float32Array(samples.length * width),
  };
  samples.forEach((sample, index) => {
    const table = tables[sample.seriesIndex];
    const offset = offsets[sample.seriesIndex];
    if (!table || offset === undefined) throw new Error(`no series ${sample.seriesIndex}`);
    const first = index * lags;
    writeLagStarts(table, sample, shape, batch.lagStarts, first);
    for (let lag = first; lag < first + lags; lag += 1)
      batch.lagStarts[lag] = (batch.lagStarts[lag] ?? 0) + offset;
    batch.targetStarts[index] = offset + sample.target * shape.slotsPerDay + sample.phase;
    const level = windowLevel(table, sample);
    batch.levels[index * 2] = level.mean;
    batch.levels[index * 2 + 1] = 1 / level.spread;
    writeFeatures(table, sample, { shape, level }, batch.features, index * width);
  });
  return batch;
}
