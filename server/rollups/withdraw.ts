import { markDaysDirty } from './mark-dirty';
import { daysLeftByMovedCalls } from './queries/days-left-by-moved-calls';
import { withdrawMovedCalls } from './statements/withdraw-moved-calls';
import type { UnsettledBatch } from './unsettled-batches';

/** Up to so many rows, calls are looked up one by one; the ids of one statement then stay in some tens of megabytes. */
const FEW_ROWS = 300_000;
/** A parameter of a statement has room for about twice as many. */
const MOST_DAYS = 3000;

/**
 * Finds the calls that deliveries moved to another UTC day, withdraws them from the days they left, and marks those days
 * dirty first. Safe to repeat. Returns how many withdrawals were written.
 * @param days the UTC days that the deliveries touched
 */
export async function withdrawMoved(
  siteId: number,
  batches: readonly UnsettledBatch[],
  days: readonly string[],
): Promise<number> {
  // Files of texts make calls, too.
  const callBatches = batches.filter(({ kind }) => kind !== 'intervals');
  if (callBatches.length === 0) return 0;
  const rows = callBatches.reduce((sum, batch) => sum + batch.rowsStored, 0);
  const moved = {
    siteId,
    seqs: callBatches.map(({ seq }) => seq),
    days: [...days],
    few: rows <= FEW_ROWS && days.length <= MOST_DAYS ? (1 as const) : (0 as const),
  };
  const left = await daysLeftByMovedCalls(moved);
  if (left.length === 0) return 0;
  await markDaysDirty(
    siteId,
    left.map(({ day }) => day),
  );
  await withdrawMovedCalls(moved);
  return left.reduce((sum, { calls }) => sum + calls, 0);
}
