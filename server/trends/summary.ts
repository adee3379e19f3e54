import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { listQueues } from '@/server/sites/list-queues';
import { comparability } from './comparable';
import { explainChange, story } from './explain-change';
import type { CallFilter } from './filter';
import { measures, measuresOf } from './measures';
import { comparisonShift, shiftBack } from './period';
import { breakdownRows } from './queries/breakdown';
import { coveredDays } from './queries/covered-days';
import { totalsByQueue } from './queries/totals-by-queue';
import { weekdaySlots } from './queries/weekday-slots';
import { serviceTarget, serviceTargetOf } from './service-target';
import { tellsTransfers } from './tells-transfers';
import { addTotals, NO_CALLS } from './totals';
import { periodSchema, trendsInput } from './trends-input';

export const summaryOutput = z.object({
  period: periodSchema,
  current: measures,
  /** null: no comparison was asked for, or there is no data for it. */
  before: measures.nullable(),
  comparison: z.object({
    state: z.enum(['full', 'partial', 'missing', 'none']),
    /** null: none was asked for. */
    period: periodSchema.nullable(),
    /** Days with data. */
    days: z.object({ current: z.int(), before: z.int() }),
  }),
  /** null: no call was rated. */
  target: serviceTarget.nullable(),
  story,
});
export type Summary = z.output<typeof summaryOutput>;

async function figuresOf(filter: CallFilter, transfersAreTold: Promise<boolean>) {
  const [days, queues, types, hours, told] = await Promise.all([
    coveredDays(filter),
    totalsByQueue(filter),
    breakdownRows('type', filter),
    weekdaySlots.serviceLevel({ ...filter, minutes: 60 }),
    transfersAreTold,
  ]);
  return {
    days: days.length,
    queues,
    measures: measuresOf(queues.reduce(addTotals, NO_CALLS), told),
    callsByQueue: new Map(queues.map(({ queue, calls }) => [queue, calls])),
    callsByType: new Map(types.map(({ code, calls }) => [code, calls])),
    hours: hours.map(({ weekday, minute, part, whole }) => ({ weekday, minute, rated: whole, within: part })),
  };
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * All measures of a period and of the one it is compared with, and what changed.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function trendsSummary(
  context: UseCaseContext,
  input: z.input<typeof trendsInput>,
): Promise<Summary> {
  requireSite(context.actor, input.siteId);
  const { comparison, ...filter } = trendsInput.parse(input);
  const shift = comparisonShift(filter, comparison);
  const earlier = shift === null ? null : shiftBack(filter, shift);
  const told = tellsTransfers(filter);
  const [settings, current, before] = await Promise.all([
    listQueues(context, { siteId: filter.siteId }),
    figuresOf(filter, told),
    earlier && figuresOf({ ...filter, ...earlier }, told),
  ]);
  const target = serviceTargetOf(settings, current.queues);
  const state = comparability(current.days, before ? before.days : null);
  const beforeMeasures = before && before.days > 0 ? before.measures : null;
  return {
    period: { from: filter.from, to: filter.to },
    current: current.measures,
    before: beforeMeasures,
    comparison: { state, period: earlier, days: { current: current.days, before: before?.days ?? 0 } },
    target,
    story: explainChange({
      current: current.measures,
      before: beforeMeasures,
      comparability: state,
      target: target?.share ?? null,
      hours: { current: current.hours, before: before?.hours ?? [] },
      byType: { current: current.callsByType, before: before?.callsByType ?? NOTHING },
      byQueue: { current: current.callsByQueue, before: before?.callsByQueue ?? NOTHING },
    }),
  };
}
