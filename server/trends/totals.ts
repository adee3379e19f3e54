import { z } from 'zod';

/** Sums of a rollup's measures over some rows; see 0002_rollups.sql for what each one means. */
export const totalsRow = z.object({
  calls: z.number(),
  outcome_known: z.number(),
  offered: z.number(),
  answered: z.number(),
  abandoned: z.number(),
  short_abandoned: z.number(),
  contained: z.number(),
  transferred: z.number(),
  failed: z.number(),
  rated_offered: z.number(),
  rated_within_target: z.number(),
  waits: z.number(),
  wait_ms: z.number(),
  longest_wait_ms: z.number(),
  handled: z.number(),
  handle_ms: z.number(),
});

export type Totals = z.infer<typeof totalsRow>;

/** The columns of totalsRow out of any rollup table. */
export const TOTALS_COLUMNS = `
  sum(calls) AS calls,
  sum(outcome_known) AS outcome_known,
  sum(offered) AS offered,
  sum(answered) AS answered,
  sum(abandoned) AS abandoned,
  sum(short_abandoned) AS short_abandoned,
  sum(contained) AS contained,
  sum(transferred) AS transferred,
  sum(failed) AS failed,
  sum(rated_offered) AS rated_offered,
  sum(rated_within_target) AS rated_within_target,
  sum(waits) AS waits,
  sum(wait_ms) AS wait_ms,
  max(longest_wait_ms) AS longest_wait_ms,
  sum(handled) AS handled,
  sum(talk_ms) + sum(hold_ms) + sum(acw_ms) AS handle_ms`;

/** No calls at all. */
export const NO_CALLS: Totals = {
  calls: 0,
  outcome_known: 0,
  offered: 0,
  answered: 0,
  abandoned: 0,
  short_abandoned: 0,
  contained: 0,
  transferred: 0,
  failed: 0,
  rated_offered: 0,
  rated_within_target: 0,
  waits: 0,
  wait_ms: 0,
  longest_wait_ms: 0,
  handled: 0,
  handle_ms: 0,
};

/** Two groups of rows as one: everything adds up, except the longest wait. */
export function addTotals(a: Totals, b: Totals): Totals {
  const sum = { ...a };
  for (const key of Object.keys(NO_CALLS) as (keyof Totals)[]) sum[key] = a[key] + b[key];
  return { ...sum, longest_wait_ms: Math.max(a.longest_wait_ms, b.longest_wait_ms) };
}
