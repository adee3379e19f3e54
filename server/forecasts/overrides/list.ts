import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { overrideView } from '../contracts/override-view';
import { METRICS } from '../contracts/vocabulary';
import { findDoneSnapshot } from '../find-snapshot';
import { toOverrideView } from './to-override-view';

export const listOverridesInput = z.object({
  siteId: z.int().positive(),
  /** null: the newest run */
  snapshotId: z.uuid().nullable().default(null),
  metric: z.enum(METRICS).default('offered'),
  /** those of this series, and those of the whole site that flow into it; the whole site: all. null: all */
  queue: z.string().max(200).nullable().default(null),
});
export const listOverridesOutput = z.object({
  snapshotId: z.uuid(),
  /** newest first, undone ones among them */
  overrides: z.array(overrideView),
});
export type OverrideList = z.output<typeof listOverridesOutput>;

/**
 * What planners changed in a snapshot.
 * @throws AppError `not_found`
 */
export async function listOverrides(
  { actor }: UseCaseContext,
  input: z.input<typeof listOverridesInput>,
): Promise<OverrideList> {
  const { siteId, snapshotId, metric, queue } = parseInput(listOverridesInput, input);
  const snapshot = await findDoneSnapshot(actor, siteId, snapshotId);
  const rows = await database().forecastOverride.findMany({
    where: {
      snapshotId: snapshot.id,
      metric,
      ...(queue === null || queue === '' ? {} : { queue: { in: [queue, ''] } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return { snapshotId: snapshot.id, overrides: rows.map(toOverrideView) };
}
