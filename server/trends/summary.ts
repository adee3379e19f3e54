import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { listQueues } from '@/server/sites/list-queues';
import { comparability } from './comparable';
import { daysKnown } from './days-known';
import { explainChange, story } from './explain-change';
import { figuresOf } from './figures-of';
import { measures } from './measures';
import { comparisonShift, shiftBack } from './period';
import { ratedHoursOfBoth, totalsOfBoth } from './queries/both-periods';
import { serviceTarget, serviceTargetOf } from './service-target';
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
  const both = { ...filter, earlierFrom: (earlier ?? filter).from, earlierTo: (earlier ?? filter).to };
  const [settings, known, totals, hours] = await Promise.all([
    listQueues(context, { siteId: filter.siteId }),
    daysKnown(filter.siteId, earlier ? [filter, earlier] : [filter]),
    totalsOfBoth(both),
    ratedHoursOfBoth(both),
  ]);
  const { covered, transfersAreTold } = known(filter);
  const daysBefore = earlier ? known(earlier).covered.size : null;
  const figures = (part: 'in_current' | 'in_earlier') =>
    figuresOf(
      totals.filter((row) => row[part] === 1),
      hours.filter((row) => row[part] === 1),
      transfersAreTold,
    );
  const current = figures('in_current');
  const before = earlier && figures('in_earlier');
  const target = serviceTargetOf(settings, current.queues);
  const state = comparability(covered.size, daysBefore);
  const beforeMeasures = before && daysBefore ? before.measures : null;
  return {
    period: { from: filter.from, to: filter.to },
    current: current.measures,
    before: beforeMeasures,
    comparison: { state, period: earlier, days: { current: covered.size, before: daysBefore ?? 0 } },
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
