import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';
import { periodSchema } from '@/server/trends/trends-input';
import { readTree } from '../taxonomy/read-tree';
import { flippingCalls } from './queries/flipping-calls';
import { lastReadDay } from './queries/last-read-day';
import { scoreHistogram } from './queries/score-histogram';

const DAYS = 28;
const SAMPLES = 12;

export const previewInput = z.object({
  siteId: z.int().positive(),
  /** the one tried out */
  threshold: z.number().min(0).max(1),
});
export const previewOutput = z
  .object({
    /** local days, both inclusive: the last four weeks with calls that were read */
    period: periodSchema,
    calls: z.int(),
    /** the champion's threshold, and how many calls it leaves unknown */
    standing: z.number(),
    unknownNow: z.int(),
    /** how many the one tried out would leave unknown */
    unknownThen: z.int(),
    /** calls by best score in hundredths: 100 counts */
    histogram: z.array(z.int()),
    /** some of the calls that would change */
    samples: z.array(
      z.object({
        callId: z.string(),
        day: z.iso.date(),
        startedAt: z.date(),
        intent: z.string(),
        score: z.number(),
        becomes: z.enum(['unknown', 'known']),
      }),
    ),
  })
  .nullable();
export type ThresholdPreview = z.output<typeof previewOutput>;

/**
 * What another threshold of the champion would do to the calls of the last four weeks. Null while there is no champion, or no
 * call that it read.
 * @throws AppError `not_found`
 */
export async function previewThreshold(
  { actor }: UseCaseContext,
  input: z.input<typeof previewInput>,
): Promise<ThresholdPreview> {
  requireSite(actor, input.siteId);
  const { siteId, threshold } = parseInput(previewInput, input);
  const [champion, [newest]] = await Promise.all([
    database().classifierVersion.findFirst({
      where: { siteId, kind: 'intent', status: 'champion' },
      select: { threshold: true },
    }),
    lastReadDay({ siteId }),
  ]);
  if (!champion || !newest?.last_day) return null;
  const standing = champion.threshold;
  const period = { from: addDays(newest.last_day, 1 - DAYS), to: newest.last_day };
  const low = Math.min(standing, threshold);
  const high = Math.max(standing, threshold);
  const [tree, scores, flips] = await Promise.all([
    readTree(database(), siteId),
    scoreHistogram({ siteId, ...period }),
    low === high ? [] : flippingCalls({ siteId, ...period, low, high, limit: SAMPLES }),
  ]);
  const histogram = Array.from({ length: 100 }, () => 0);
  for (const { hundredth, calls } of scores) histogram[hundredth] = calls;
  return {
    period,
    calls: histogram.reduce((sum, calls) => sum + calls, 0),
    standing,
    unknownNow: below(histogram, standing),
    unknownThen: below(histogram, threshold),
    histogram,
    samples: flips.map(({ call_id, day, started_at, top_intent, top_score }) => ({
      callId: call_id,
      day,
      startedAt: started_at,
      intent: tree.get(tree.canonicalId(top_intent))?.name ?? 'a deleted intent',
      score: top_score,
      becomes: threshold > standing ? 'unknown' : 'known',
    })),
  };
}

/** Calls below a threshold; within a hundredth they are taken to lie evenly. */
function below(histogram: readonly number[], threshold: number): number {
  const sum = histogram.reduce((total, calls, hundredth) => {
    const part = Math.min(1, Math.max(0, threshold * 100 - hundredth));
    return total + calls * part;
  }, 0);
  return Math.round(sum);
}
