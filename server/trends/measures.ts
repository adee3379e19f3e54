import { z } from 'zod';
import type { Totals } from './totals';

const known = z.number().nullable();

/** What people read. null: not known (the source does not say) or not defined (a mean of no calls); never zero for these. */
export const measures = z.object({
  /** All that came in, whatever became of them. */
  calls: z.number(),
  /** Share of the calls whose outcome is known, 0…1. Below 1 the counts from here on miss the others. */
  coverage: z.number(),
  offered: known,
  answered: known,
  /** Short ones among them. */
  abandoned: known,
  shortAbandoned: known,
  /** Ended in the voice menu. */
  contained: known,
  failed: known,
  /** Share of the rated calls answered within the target time, 0…1. */
  serviceLevel: known,
  /** Mean wait of answered calls, seconds. */
  asa: known,
  /** Mean talk + hold + after-call work, seconds. */
  aht: known,
  /** Seconds. */
  longestWait: known,
  /** Share of the answered calls that were passed on, 0…1. */
  transferRate: known,
  /** Share of the offered calls that hung up, short ones among them, 0…1. */
  abandonRate: known,
});

export type Measures = z.infer<typeof measures>;

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** A report without longest waits leaves zero; with answered calls that all waited zero, zero is the truth. */
function longestWait({ longest_wait_ms, waits, wait_ms }: Totals): number | null {
  if (longest_wait_ms > 0) return longest_wait_ms / 1000;
  return waits > 0 && wait_ms === 0 ? 0 : null;
}

/** Sums as measures. Where the site's sources tell no transfers, their rate is not known. */
export function measuresOf(totals: Totals, transfersAreTold = true): Measures {
  const saysOutcome = totals.outcome_known > 0 || totals.calls === 0;
  const count = (value: number): number | null => (saysOutcome ? value : null);
  const meanWait = ratio(totals.wait_ms, totals.waits);
  const meanHandle = ratio(totals.handle_ms, totals.handled);
  return {
    calls: totals.calls,
    coverage: totals.calls > 0 ? Math.min(1, totals.outcome_known / totals.calls) : 1,
    offered: count(totals.offered),
    answered: count(totals.answered),
    abandoned: count(totals.abandoned),
    shortAbandoned: count(totals.short_abandoned),
    contained: count(totals.contained),
    failed: count(totals.failed),
    serviceLevel: ratio(totals.rated_within_target, totals.rated_offered),
    asa: meanWait === null ? null : meanWait / 1000,
    aht: meanHandle === null ? null : meanHandle / 1000,
    longestWait: longestWait(totals),
    transferRate: transfersAreTold ? ratio(totals.transferred, totals.answered) : null,
    abandonRate: ratio(totals.abandoned, totals.offered),
  };
}
