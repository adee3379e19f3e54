import type { Batch, Sample } from './describe-batch';
import { MOST_SPREADS } from './device-data';
import { type NetworkShape, pastCells } from './network-shape';
import type { SeriesTable } from './series-table';
import { lagCount } from './window';

/**
 * The normalised past of a batch (size × pastCells), as gatherBatch computes it on the device. The batch's cells are
 * counted within each series.
 */
export function gatherPast(
  tables: readonly SeriesTable[],
  samples: readonly Sample[],
  batch: Batch,
  shape: NetworkShape,
): Float32Array {
  const width = pastCells(shape);
  const lags = lagCount(shape);
  const past = new Float32Array(samples.length * width);
  samples.forEach(({ seriesIndex }, row) => {
    const filled = tables[seriesIndex]?.filled ?? new Float32Array();
    const starts = batch.lagStarts.subarray(row * lags, (row + 1) * lags);
    readDays(filled, starts, shape, past.subarray(row * width, (row + 1) * width));
  });
  return past.map((value, at) => {
    const row = Math.floor(at / width);
    const normalised = (value - (batch.levels[row * 2] ?? 0)) * (batch.levels[row * 2 + 1] ?? 1);
    return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, normalised));
  });
}

/** The lag days, then the mean of the days that make the usual one. */
function readDays(filled: Float32Array, starts: Int32Array, shape: NetworkShape, into: Float32Array): void {
  const { slotsPerDay, lagDays, usualWeeks } = shape;
  for (let lag = 0; lag < lagDays; lag += 1) {
    const from = starts[lag] ?? 0;
    into.set(filled.subarray(from, from + slotsPerDay), lag * slotsPerDay);
  }
  for (let slot = 0; usualWeeks > 0 && slot < slotsPerDay; slot += 1) {
    let sum = 0;
    for (let week = lagDays; week < lagDays + usualWeeks; week += 1)
      sum += filled[(starts[week] ?? 0) + slot] ?? 0;
    into[lagDays * slotsPerDay + slot] = sum / usualWeeks;
  }
}
