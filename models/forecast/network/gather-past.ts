import type { Batch, Sample } from './describe-batch';
import { MOST_SPREADS } from './device-data';
import { lagCells, type NetworkShape } from './network-shape';
import type { SeriesTable } from './series-table';

/**
 * The normalised past of a batch (size × lagCells), as gatherBatch computes it on the device. The batch's cells are counted
 * within each series.
 */
export function gatherPast(
  tables: readonly SeriesTable[],
  samples: readonly Sample[],
  batch: Batch,
  { lagDays, slotsPerDay, ...shape }: NetworkShape,
): Float32Array {
  const width = lagCells({ ...shape, lagDays, slotsPerDay });
  const past = new Float32Array(samples.length * width);
  samples.forEach(({ seriesIndex }, row) => {
    const filled = tables[seriesIndex]?.filled ?? new Float32Array();
    const mean = batch.levels[row * 2] ?? 0;
    const perSpread = batch.levels[row * 2 + 1] ?? 1;
    for (let lag = 0; lag < lagDays; lag += 1) {
      const from = batch.lagStarts[row * lagDays + lag] ?? 0;
      const to = row * width + lag * slotsPerDay;
      for (let slot = 0; slot < slotsPerDay; slot += 1) {
        const value = ((filled[from + slot] ?? 0) - mean) * perSpread;
        past[to + slot] = Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, value));
      }
    }
  });
  return past;
}
