import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { callsFilter } from './calls-filter';
import { toMatchParams } from './match-params';
import { planDays } from './plan-days';
import { countMatching } from './queries/count-matching';
import { siteRules } from './queue-rules';
import { requireReadable } from './require-readable';

/** Rows that counting may read where rollups cannot tell. */
const MAX_COUNTED_ROWS = 2_000_000;

export const countCallsInput = z.object({ filter: callsFilter });

export const countCallsOutput = z.object({
  /** null: too many calls would have to be read to know. */
  calls: z.number().nullable(),
  /** false while deliveries are being settled. */
  settled: z.boolean(),
});
export type CallCount = z.output<typeof countCallsOutput>;

/**
 * How many calls match a filter: from the rollups where they can tell, otherwise by reading a bounded number of calls.
 * @throws AppError `not_found` for a site the actor may not see
 */
export async function countCalls(
  context: UseCaseContext,
  input: z.input<typeof countCallsInput>,
): Promise<CallCount> {
  const rules = await siteRules(context, input.filter.siteId);
  const { filter } = parseInput(countCallsInput, input);
  requireReadable(context.actor, filter);
  const match = toMatchParams(filter, rules);
  const { days: planned, keys, settled } = await planDays(filter, match, { counting: true });
  const known = planned.reduce((sum, { matching }) => sum + (matching ?? 0), 0);
  const unknown = planned.filter(({ matching }) => matching === null);
  if (unknown.length === 0) return { calls: known, settled };
  if (unknown.reduce((sum, { stored }) => sum + stored, 0) > MAX_COUNTED_ROWS)
    return { calls: null, settled };
  const days = unknown.map(({ day }) => day);
  return { calls: known + (await countMatching(keys, { siteId: filter.siteId, days, match })), settled };
}
