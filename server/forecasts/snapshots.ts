import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { FORECAST_STATUSES, snapshotView } from './contracts/snapshot-view';
import { toSnapshotView } from './to-snapshot-view';

export const snapshotsInput = z.object({
  siteId: z.int().positive(),
  /** empty: all */
  statuses: z.array(z.enum(FORECAST_STATUSES)).default([]),
  limit: z.int().min(1).max(500).default(100),
});

export const snapshotsOutput = z.object({ snapshots: z.array(snapshotView) });
export type Snapshots = z.output<typeof snapshotsOutput>;

/**
 * The forecasts of a site, newest first: runs of every status, and imports.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function listSnapshots(
  { actor }: UseCaseContext,
  input: z.input<typeof snapshotsInput>,
): Promise<Snapshots> {
  requireSite(actor, input.siteId);
  const { siteId, statuses, limit } = parseInput(snapshotsInput, input);
  const heads = await database().forecastSnapshot.findMany({
    where: { siteId, ...(statuses.length > 0 ? { status: { in: statuses } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return { snapshots: heads.map(toSnapshotView) };
}
