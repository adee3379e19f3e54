import { database } from '@/server/postgres/client';
import { weekdayOf } from '@/server/trends/period';
import { storedSnapshots } from './queries/stored-snapshots';
import { deleteSnapshotRows } from './statements/delete-snapshot';

const DAY_MS = 86_400_000;
/** So long every nightly forecast stays, to be held against what came; then one a week. */
const DAILY_DAYS = 60;
/** A year's comparison, with room. Imports and what people asked for stay as long. */
const KEPT_DAYS = 400;
/** Runs that came to nothing are history, not forecasts. */
const FAILED_DAYS = 30;

export interface CleanReport {
  /** snapshots past their time */
  snapshots: number;
  /** rows of snapshots that came to nothing */
  orphans: number;
}

/** Deletes forecasts past their time, and what ClickHouse holds of forecasts that never came to be. */
export async function cleanForecasts(now: Date): Promise<CleanReport> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const heads = await database().forecastSnapshot.findMany({
    where: { activeSiteId: null, createdAt: { lt: before(FAILED_DAYS) } },
    select: { id: true, siteId: true, status: true, trigger: true, createdAt: true, originDate: true },
    orderBy: { createdAt: 'asc' },
  });
  const weekly = new Set<string>();
  const over = heads.filter((head) => {
    if (head.status !== 'done' || head.createdAt < before(KEPT_DAYS)) return true;
    if (head.trigger !== 'nightly' || head.createdAt >= before(DAILY_DAYS)) return false;
    const week = `${head.siteId} ${weekOf(head.originDate ?? head.createdAt)}`;
    const isFirst = !weekly.has(week);
    weekly.add(week);
    return !isFirst;
  });
  await deleteRows(over.map(({ siteId, id }) => ({ site_id: siteId, id })));
  await database().forecastSnapshot.deleteMany({ where: { id: { in: over.map(({ id }) => id) } } });
  return { snapshots: over.length, orphans: await deleteOrphans() };
}

/** The Monday of a day's week, as a number. */
function weekOf(date: Date): number {
  const day = Math.floor(date.getTime() / DAY_MS);
  return day - weekdayOf(date.toISOString().slice(0, 10)) + 1;
}

async function deleteOrphans(): Promise<number> {
  const stored = await storedSnapshots({});
  const known = await database().forecastSnapshot.findMany({
    where: { status: { notIn: ['failed', 'canceled'] } },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  const orphans = stored.filter(({ id }) => !ids.has(id));
  await deleteRows(orphans);
  return orphans.length;
}

async function deleteRows(rows: readonly { site_id: number; id: string }[]): Promise<void> {
  for (const siteId of new Set(rows.map(({ site_id }) => site_id))) {
    const snapshotIds = rows.filter(({ site_id }) => site_id === siteId).map(({ id }) => id);
    await deleteSnapshotRows({ siteId, snapshotIds });
  }
}
