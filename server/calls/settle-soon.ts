import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { isSettling } from '@/server/rollups/site-lock';

/** After the last delivery of a stream, so that those which come together are settled together. */
const PAUSE_MS = 2000;
/** While deliveries keep coming, a site is settled this often at most. */
const EVERY_MS = 25_000;
/** Deliveries among which the last settling is looked for. */
const NEWEST = 50;

/**
 * Has a worker settle a site soon, and not more often than every 25 seconds while small deliveries keep coming: a day's
 * rollups are made from all its calls, however few are new. A settling that waits already is the one.
 */
export async function settleSoon(siteId: number): Promise<void> {
  const newest = await database().ingestBatch.findMany({
    where: { siteId },
    orderBy: { createdAt: 'desc' },
    take: NEWEST,
    select: { settledAt: true },
  });
  // One that is under way says when it began only at its end.
  const last = (await isSettling(siteId))
    ? Date.now()
    : Math.max(0, ...newest.map(({ settledAt }) => settledAt?.getTime() ?? 0));
  const startAfter = new Date(Math.max(Date.now() + PAUSE_MS, last + EVERY_MS));
  await enqueue('settle-site', { siteId }, { startAfter });
}
