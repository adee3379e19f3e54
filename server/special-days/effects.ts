import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { newestSnapshot } from '@/server/forecasts/find-snapshot';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { learnedEffects } from './learned-effects';
import { type EffectView, effectView } from './special-day-view';

export const effectsInput = z.object({
  siteId: z.int().positive(),
  /** '' is the whole site */
  queue: z.string().max(200).default(''),
});
export const effectsOutput = z.object({
  /** when the run was done that learned them; null: no run yet */
  learnedAt: z.date().nullable(),
  effects: z.array(effectView),
});
export type SpecialDayEffects = z.output<typeof effectsOutput>;

/**
 * What special days do to the calls of a queue: as the newest run learned it, and as planners say. By tag.
 * @throws AppError `not_found`
 */
export async function listEffects(
  { actor }: UseCaseContext,
  input: z.input<typeof effectsInput>,
): Promise<SpecialDayEffects> {
  requireSite(actor, input.siteId);
  const { siteId, queue } = parseInput(effectsInput, input);
  await findSite(database(), siteId);
  const [snapshot, edits] = await Promise.all([
    newestSnapshot(siteId),
    database().specialDayEffect.findMany({ where: { siteId, queue } }),
  ]);
  const result =
    snapshot &&
    (await database().forecastSeriesResult.findUnique({
      where: { snapshotId_queue_metric: { snapshotId: snapshot.id, queue, metric: 'offered' } },
      select: { explanation: true },
    }));
  const byTag = new Map<string, EffectView>();
  for (const { tag, factor, days } of learnedEffects(result?.explanation)) {
    byTag.set(tag, { tag, queue, learned: { factor, days }, edited: null });
  }
  for (const { tag, effect, updatedBy, updatedAt } of edits) {
    const known = byTag.get(tag) ?? { tag, queue, learned: null, edited: null };
    byTag.set(tag, { ...known, edited: { factor: effect, by: updatedBy, at: updatedAt } });
  }
  const effects = [...byTag.values()].sort((a, b) => a.tag.localeCompare(b.tag, 'en'));
  return { learnedAt: snapshot?.finishedAt ?? null, effects };
}
