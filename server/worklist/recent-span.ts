import { newestDay } from './queries/newest-day';
import { untouchedADay } from './queries/untouched-a-day';

const MOST_DAYS = 28;
/** Looking through so many takes some 0.1 s. */
const MOST_CALLS = 200_000;
const DAY_MS = 86_400_000;

export interface Span {
  from: string;
  to: string;
}

/** The newest days of a site that hold a work list's fill of calls, at most four weeks; null where none has been read. */
export async function recentSpan(siteId: number): Promise<Span | null> {
  const [newest] = await newestDay({ siteId });
  if (!newest) return null;
  const around = (by: number): string =>
    new Date(Date.parse(newest.day) + by * DAY_MS).toISOString().slice(0, 10);
  // Local days run up to a day ahead of UTC.
  const to = around(1);
  const days = await untouchedADay({ siteId, from: around(1 - MOST_DAYS), to });
  const first = days[0];
  if (!first) return null;
  let from = first.day;
  let calls = 0;
  for (const day of days) {
    calls += day.calls;
    if (calls > MOST_CALLS) break;
    from = day.day;
  }
  return { from, to: first.day };
}
