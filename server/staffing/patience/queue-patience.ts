import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { queueOfSeries } from '@/server/forecasts/overrides/measured';
import { parseInput } from '@/server/parse-input';
import { recentWaitDays } from '../read/recent-days';
import { readPatience } from './read-patience';

export const queuePatienceInput = z.object({
  siteId: z.int().positive(),
  queue: z.string().max(200),
  /** local days, both inclusive; null: the last twelve weeks in which calls are known one by one */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});

const share = z.number();

export const queuePatienceOutput = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** of exponential patience, seconds, with its 95% interval; null: nobody gave up */
  meanSeconds: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** whether so many gave up that plans use it */
  isPlannedWith: z.boolean(),
  calls: z.number(),
  abandoned: z.number(),
  answeredAtOnce: z.number(),
  /** where the mean alone misleads */
  note: z.string().nullable(),
  /** Kaplan–Meier: the share of callers still there after so many seconds of waiting, with its 95% band */
  curve: z.array(z.object({ seconds: z.number(), share, low: share, high: share })),
});
export type QueuePatienceView = z.output<typeof queuePatienceOutput>;

/** More points than a picture can show. */
const MOST_POINTS = 1000;

/**
 * How long the callers of a queue wait before they give up, by its own waits.
 * @returns null for a queue none of whose calls had a wait on these days
 * @throws AppError `not_found`
 */
export async function queuePatience(
  { actor }: UseCaseContext,
  input: z.input<typeof queuePatienceInput>,
): Promise<QueuePatienceView | null> {
  requireSite(actor, input.siteId);
  const { siteId, queue, from, to } = parseInput(queuePatienceInput, input);
  const period = from && to ? { from, to } : await recentWaitDays(siteId);
  const source = queueOfSeries(queue);
  const known = period && (await readPatience(siteId, period, [source])).get(source);
  if (!period || !known) return null;
  const { meanSeconds, low, high, calls, abandoned, answeredAtOnce, note, curve } = known.estimate;
  const every = Math.ceil(curve.length / MOST_POINTS);
  return {
    ...period,
    meanSeconds,
    low,
    high,
    isPlannedWith: known.plannedSeconds !== null,
    calls,
    abandoned,
    answeredAtOnce,
    note,
    curve: curve.filter((_, at) => at % every === 0 || at === curve.length - 1),
  };
}
