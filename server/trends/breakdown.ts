import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { listQueues } from '@/server/sites/list-queues';
import { BREAKDOWN_DIMENSIONS } from './dimensions';
import { type Measures, measures, measuresOf } from './measures';
import { comparisonShift, shiftBack } from './period';
import { BREAKDOWN_LIMIT, breakdownRows } from './queries/breakdown';
import { tellsTransfers } from './tells-transfers';
import { trendsInput } from './trends-input';

export const breakdownInput = trendsInput.safeExtend({ dimension: z.enum(BREAKDOWN_DIMENSIONS) });

const row = z.object({
  /** '' stands for: not known. */
  code: z.string(),
  name: z.string(),
  current: measures,
  /** null: no comparison, or no calls then. */
  before: measures.nullable(),
});
export type BreakdownRow = z.output<typeof row>;

export const breakdownOutput = z.object({
  dimension: z.enum(BREAKDOWN_DIMENSIONS),
  rows: z.array(row),
  /** Whether there are more than the busiest rows shown. */
  cut: z.boolean(),
});
export type Breakdown = z.output<typeof breakdownOutput>;

/**
 * All measures by the values of one dimension, busiest first, each with those of the comparison period.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function trendsBreakdown(
  context: UseCaseContext,
  input: z.input<typeof breakdownInput>,
): Promise<Breakdown> {
  requireSite(context.actor, input.siteId);
  const { comparison, dimension, ...filter } = breakdownInput.parse(input);
  const shift = comparisonShift(filter, comparison);
  const [rows, compared, settings, told] = await Promise.all([
    breakdownRows(dimension, filter),
    shift === null ? [] : breakdownRows(dimension, { ...filter, ...shiftBack(filter, shift) }),
    dimension === 'queue' ? listQueues(context, { siteId: filter.siteId }) : [],
    tellsTransfers(filter),
  ]);
  const names = new Map(settings.map(({ code, name }) => [code, name]));
  const before = new Map<string, Measures>(compared.map((then) => [then.code, measuresOf(then, told)]));
  return {
    dimension,
    cut: rows.length === BREAKDOWN_LIMIT,
    rows: rows.map((now) => ({
      code: now.code,
      name: names.get(now.code) ?? now.code,
      current: measuresOf(now, told),
      before: before.get(now.code) ?? null,
    })),
  };
}
