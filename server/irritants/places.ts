import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { insightFilter } from '@/server/insights/insight-filter';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { listQueues } from '@/server/sites/list-queues';
import { findIrritant } from './find-irritant';
import { irritantPlaces } from './queries/irritant-places';

const MOST = 12;

export const placesInput = insightFilter.safeExtend({ irritantId: z.uuid() });

const place = z.object({
  /** queue's code, or intent's id; '' for: not known */
  code: z.string(),
  name: z.string(),
  calls: z.int(),
  /** of the calls there that were searched */
  share: z.number(),
});
export const placesOutput = z.object({ queues: z.array(place), intents: z.array(place) });
export type IrritantPlaces = z.output<typeof placesOutput>;

/**
 * The queues and intents in which an irritant sits, most calls first.
 * @throws AppError `not_found`
 */
export async function placesOfIrritant(
  context: UseCaseContext,
  input: z.input<typeof placesInput>,
): Promise<IrritantPlaces> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'irritants:read');
  const { irritantId, ...filter } = parseInput(placesInput, input);
  const { siteId } = filter;
  await findIrritant(database(), siteId, irritantId);
  const [rows, queues, intents] = await Promise.all([
    irritantPlaces({ ...filter, irritantId, limit: MOST }),
    listQueues(context, { siteId }),
    database().intent.findMany({ where: { siteId }, select: { id: true, name: true } }),
  ]);
  const names = new Map([
    ...queues.map(({ code, name }) => [`queue ${code}`, name] as const),
    ...intents.map(({ id, name }) => [`intent ${id}`, name] as const),
  ]);
  const placesIn = (wanted: 'queue' | 'intent') =>
    rows
      .filter(({ dimension }) => dimension === wanted)
      .map(({ code, with_it, all_calls }) => ({
        code,
        name: names.get(`${wanted} ${code}`) ?? code,
        calls: with_it,
        share: with_it / all_calls,
      }));
  return { queues: placesIn('queue'), intents: placesIn('intent') };
}
