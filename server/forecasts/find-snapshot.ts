import { type Actor, requireSite } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';

/** The newest run of a site that is done; null before the first. */
export async function newestSnapshot(siteId: number): Promise<ForecastSnapshot | null> {
  return database().forecastSnapshot.findFirst({
    where: { siteId, kind: 'run', status: 'done' },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
  });
}

/**
 * A snapshot that may be read: done, and of a site the actor may see.
 * @param snapshotId null: the newest run
 * @throws AppError `not_found` also for one that is not done: it is not there yet
 */
export async function findDoneSnapshot(
  actor: Actor,
  siteId: number,
  snapshotId: string | null,
): Promise<ForecastSnapshot> {
  requireSite(actor, siteId);
  if (snapshotId === null) {
    const newest = await newestSnapshot(siteId);
    if (newest) return newest;
    throw new AppError('not_found', 'This site has no forecast yet.', {
      hint: 'Make one with "Forecast now"; it is made every night from then on.',
    });
  }
  const snapshot = await database().forecastSnapshot.findFirst({
    where: { id: snapshotId, siteId, status: 'done' },
  });
  if (snapshot) return snapshot;
  throw new AppError('not_found', 'There is no such forecast of this site, or it is not complete.', {
    hint: 'Choose one from the list of snapshots.',
  });
}
