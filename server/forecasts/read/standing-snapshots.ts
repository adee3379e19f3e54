import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays, daysOf } from '@/server/trends/period';
import { snapshotSpan } from './snapshot-span';

/** Consecutive local days, and the run by which they are judged. */
export interface Standing {
  snapshot: ForecastSnapshot;
  dates: string[];
}

/**
 * Which run each day is judged by: the newest that was made from data that end at least `leadDays` days before that day.
 * Days that no run reaches are left out.
 * @param leadDays 1: data up to the day before
 */
export async function standingSnapshots(
  siteId: number,
  { from, to, leadDays }: { from: string; to: string; leadDays: number },
): Promise<Standing[]> {
  const runs = await database().forecastSnapshot.findMany({
    where: { siteId, kind: 'run', status: 'done', originDate: { not: null, lte: new Date(to) } },
    orderBy: [{ originDate: 'desc' }, { finishedAt: 'desc' }],
  });
  const spans = runs.map((snapshot) => ({ snapshot, ...snapshotSpan(snapshot) }));
  const standing: Standing[] = [];
  for (const date of to < from ? [] : daysOf({ from, to })) {
    const made = addDays(date, 1 - leadDays);
    const run = spans.find(({ origin, lastDate }) => origin <= made && date <= lastDate);
    if (!run) continue;
    const last = standing.at(-1);
    if (last?.snapshot.id === run.snapshot.id) last.dates.push(date);
    else standing.push({ snapshot: run.snapshot, dates: [date] });
  }
  return standing;
}
