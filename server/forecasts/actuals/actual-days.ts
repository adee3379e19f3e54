import { addDays } from '@/server/trends/period';
import { knownDays } from '@/server/trends/queries/known-days';
import type { Metric } from '../contracts/vocabulary';
import type { Measures } from '../overrides/measured';
import { queueOfSeries } from '../overrides/measured';
import { type CameRow, whatCame } from '../overrides/queries/what-came';
import { originOfSite } from '../run/origin-of-site';
import { readSiteSetting, zonesOf } from '../run/site-setting';

export interface ActualsQuestion {
  siteId: number;
  /** '' is the whole site */
  queue: string;
  metric: Metric;
  measures: Measures;
  /** local days, both inclusive */
  from: string;
  to: string;
  minutes: number;
}

/** What came, on days that are wholly known. Calls, or seconds. */
export interface Actuals {
  /** by date; a mean handle time is missing on a day without handled calls */
  days: ReadonlyMap<string, number>;
  /** by the second since 1970 at which an interval starts; intervals without calls are not named */
  intervals: ReadonlyMap<number, number>;
}

/** What came to a queue or a site, counted as a snapshot counts it. Days in progress and days without data are left out. */
export async function actualsOf(question: ActualsQuestion): Promise<Actuals> {
  const { siteId, queue, metric, measures, from, minutes } = question;
  const setting = await readSiteSetting(siteId);
  const open = await originOfSite(siteId, zonesOf(setting), Date.now());
  const to = open !== null && open <= question.to ? addDays(open, -1) : question.to;
  if (open === null || to < from) return { days: new Map(), intervals: new Map() };
  const [rows, covered] = await Promise.all([
    whatCame({ siteId, queues: queue === '' ? [] : [queueOfSeries(queue)], from, to, minutes }),
    knownDays({ siteId, from, to }),
  ]);
  const known = new Set(covered.map(({ date }) => date));
  const kept = rows.filter(({ date }) => known.has(date));
  const days = added(kept, ({ date }) => date, metric, measures);
  if (metric === 'offered') for (const date of known) if (!days.has(date)) days.set(date, 0);
  return { days, intervals: added(kept, ({ start }) => start, metric, measures) };
}

function added<Key>(
  rows: readonly CameRow[],
  keyOf: (row: CameRow) => Key,
  metric: Metric,
  measures: Measures,
): Map<Key, number> {
  const sums = new Map<Key, { sum: number; weight: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    const at = sums.get(key) ?? { sum: 0, weight: 0 };
    at.sum += metric === 'offered' ? measures.callsOf(row) : row.handle_seconds;
    at.weight += metric === 'offered' ? 1 : row.handled;
    sums.set(key, at);
  }
  const means = new Map<Key, number>();
  for (const [key, { sum, weight }] of sums) {
    if (metric === 'offered') means.set(key, sum);
    else if (weight > 0) means.set(key, sum / weight);
  }
  return means;
}
