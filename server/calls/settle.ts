import { markCallsChanged } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { database } from '@/server/postgres/client';
import { withdrawRefusedAudio } from '@/server/recordings/keep/withdraw-refused';
import { clearMarks, type DirtyDay, readDirtyDays } from '@/server/rollups/dirty-days';
import { recompute } from '@/server/rollups/recompute';
import { withSiteLock } from '@/server/rollups/site-lock';
import { markSettled, readUnsettledBatches } from '@/server/rollups/unsettled-batches';
import { withdrawMoved } from '@/server/rollups/withdraw';
import { moveTranscripts } from '@/server/transcripts/keep/move-transcripts';
import { withdrawRefused } from '@/server/transcripts/keep/withdraw-refused';

/** What settling has just finished: moved calls withdrawn, a rollup table written, marks cleared, all done. */
export interface SettleStep {
  step: 'withdrawn' | 'written' | 'cleared' | 'settled';
  /** The table, when one was written. */
  table?: string;
  daysDone: number;
  daysDirty: number;
}

export interface SettleOptions {
  /** Called between steps; what it throws ends the settling, which can be taken up again. */
  onStep?(step: SettleStep): Promise<void> | void;
}

export interface SettleReport {
  siteId: number;
  /** Calls withdrawn from a UTC day they left. */
  withdrawn: number;
  /** UTC days whose rollups were made anew. */
  days: number;
  seconds: number;
}

/**
 * Brings the rollups of a site up to its facts: withdraws calls that moved to another day, makes the rollups of dirty
 * days anew, and clears the marks it saw; then the insights of the calls whose facts or repeats that changes. It may be
 * killed anywhere and run again, and run by several processes at once: one settles, the others wait. While a delivery is still running the marks stay, because its rows may still be on
 * their way; the rollups are exact once it has been settled after its end (status no longer `running`).
 * @throws AppError `unavailable` when a store does not answer, `not_found` for an unknown site
 */
export function settleSite(siteId: number, options: SettleOptions = {}): Promise<SettleReport> {
  return withSiteLock(siteId, (assertHeld) => settle(siteId, assertHeld, options));
}

async function settle(
  siteId: number,
  assertHeld: () => void,
  { onStep }: SettleOptions,
): Promise<SettleReport> {
  const startedAt = new Date();
  const progress = { daysDone: 0, daysDirty: 0 };
  const report = async (step: SettleStep['step'], table?: string) => {
    assertHeld();
    await onStep?.({ step, ...progress, ...(table ? { table } : {}) });
  };

  // In this order: all that a delivery which ended before the first line has marked stands in the second.
  const batches = await readUnsettledBatches(siteId);
  const touched = await readDirtyDays(siteId);
  const withdrawn = await withdrawMoved(siteId, batches, daysOf(touched));
  await moveTranscripts(siteId, batches, daysOf(touched));
  await withdrawRefused(siteId, batches, daysOf(touched));
  await withdrawRefusedAudio(siteId, batches, daysOf(touched));
  await report('withdrawn');

  // Again in this order: a delivery that runs at the second line may have rows on their way under marks of the first.
  const dirty = await readDirtyDays(siteId);
  const receiving = await isReceiving(siteId);
  const marks = new Map(dirty.map((one) => [one.day, one]));
  progress.daysDirty = dirty.length;
  await recompute(siteId, daysOf(dirty), {
    onWritten: (table) => report('written', table),
    onDays: async (days) => {
      await markCallsChanged(siteId, days);
      if (!receiving) await clearMarks(siteId, seenMarks(days, marks));
      progress.daysDone += days.length;
      await report('cleared');
    },
  });
  await refreshInsights(siteId);
  await markSettled(batches, startedAt);
  await report('settled');
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  return { siteId, withdrawn, days: progress.daysDone, seconds };
}

function daysOf(dirty: readonly DirtyDay[]): string[] {
  return dirty.map(({ day }) => day);
}

function seenMarks(days: readonly string[], marks: ReadonlyMap<string, DirtyDay>): DirtyDay[] {
  return days.flatMap((day) => marks.get(day) ?? []);
}

async function isReceiving(siteId: number): Promise<boolean> {
  return (await database().ingestBatch.count({ where: { siteId, status: 'running' } })) > 0;
}
