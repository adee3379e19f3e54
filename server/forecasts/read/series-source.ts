import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays, daysOf } from '@/server/trends/period';
import { knownDays } from '@/server/trends/queries/known-days';
import { type Metric, NO_QUEUE, WHOLE_SITE } from '../contracts/vocabulary';
import { type ActualSums, actualDays, actualIntervals } from '../queries/actuals';
import { dataEnd } from '../run/origin-of-site';
import { readSiteSetting, zonesOf } from '../run/site-setting';

export type Measure = 'offered' | 'calls' | 'aht';

/** One series of a snapshot, and how what came is counted for it. */
export interface SeriesSource {
  snapshot: ForecastSnapshot;
  queue: string;
  metric: Metric;
  measure: Measure;
  /** of the series' clock */
  timeZone: string;
  /** the last local day that is wholly in the data; null without any */
  lastKnownDate: string | null;
  /** what came by local day; null: not known; for days from..to */
  days(from: string, to: string): Promise<(date: string) => number | null>;
  /** what came by week, named by its Monday; null: not all of it is known */
  weeks(from: string, to: string): Promise<(monday: string) => number | null>;
  /** what came by interval start, seconds since 1970; null: not known */
  intervals(from: string, to: string): Promise<(start: number, date: string) => number | null>;
}

/** Reads what is needed to show a series of a snapshot beside what came. */
export async function seriesSource(
  snapshot: ForecastSnapshot,
  queue: string,
  metric: Metric,
): Promise<SeriesSource> {
  const { id: snapshotId, siteId } = snapshot;
  const [setting, results] = await Promise.all([
    readSiteSetting(siteId),
    database().forecastSeriesResult.findMany({
      where: { snapshotId, metric: 'offered' },
      select: { queue: true, measure: true },
    }),
  ]);
  const zones = zonesOf(setting);
  const end = await dataEnd(siteId, zones, Date.now());
  const volume = results.find((result) => result.queue === queue)?.measure === 'calls' ? 'calls' : 'offered';
  const scope = { siteId, queues: queue === WHOLE_SITE ? [] : [asSource(queue)], ...countedOf(results) };
  const valueIn = (sums: ActualSums) => measured(sums, metric);
  const isKnown = (date: string, covered: Set<string>) =>
    end !== null && date < end.openDay && covered.has(date);
  const nothing = metric === 'offered' ? 0 : null;
  return {
    snapshot,
    queue,
    metric,
    measure: metric === 'aht' ? 'aht' : volume,
    timeZone: setting.queues.get(queue)?.timeZone ?? setting.timeZone,
    lastKnownDate: end && addDays(end.openDay, -1),
    days: async (from, to) => {
      const [rows, covered] = await known(siteId, from, to, () => actualDays({ ...scope, from, to }));
      const values = new Map(rows.map((row) => [row.date, valueIn(row)]));
      return (date) => (isKnown(date, covered) ? (values.get(date) ?? nothing) : null);
    },
    weeks: async (from, to) => {
      const [rows, covered] = await known(siteId, from, to, () => actualDays({ ...scope, from, to }));
      return (monday) => {
        const dates = daysOf({ from: monday, to: addDays(monday, 6) });
        if (!dates.every((date) => isKnown(date, covered))) return null;
        return valueIn(added(rows.filter(({ date }) => dates.includes(date))));
      };
    },
    intervals: async (from, to) => {
      const minutes = snapshot.intervalMinutes;
      const [rows, covered] = await known(siteId, from, to, () =>
        actualIntervals({ ...scope, from, to, minutes }),
      );
      const values = new Map(rows.map((row) => [row.start, valueIn(row)]));
      return (start, date) =>
        end && start + minutes * 60 <= end.until && covered.has(date) ? (values.get(start) ?? nothing) : null;
    },
  };
}

async function known<Row>(siteId: number, from: string, to: string, ask: () => Promise<Row[]>) {
  if (to < from) return [[] as Row[], new Set<string>()] as const;
  const [rows, covered] = await Promise.all([ask(), knownDays({ siteId, from, to })]);
  return [rows, new Set(covered.map(({ date }) => date))] as const;
}

/** The series name of calls of no queue, as the source has it. */
function asSource(queue: string): string {
  return queue === NO_QUEUE ? '' : queue;
}

function countedOf(results: readonly { queue: string; measure: string }[]) {
  const queues = results.filter(({ queue }) => queue !== WHOLE_SITE);
  const site = results.find(({ queue }) => queue === WHOLE_SITE);
  return {
    counted: queues.map(({ queue }) => asSource(queue)),
    byCalls: queues.filter(({ measure }) => measure === 'calls').map(({ queue }) => asSource(queue)),
    otherwiseCalls: site?.measure === 'calls' ? (1 as const) : (0 as const),
  };
}

function added(rows: readonly ActualSums[]): ActualSums {
  const sum = (column: keyof ActualSums) => rows.reduce((total, row) => total + row[column], 0);
  return {
    volume: sum('volume'),
    handled_calls: sum('handled_calls'),
    handle_seconds: sum('handle_seconds'),
  };
}

function measured({ volume, handled_calls, handle_seconds }: ActualSums, metric: Metric): number | null {
  if (metric === 'offered') return volume;
  return handled_calls > 0 ? handle_seconds / handled_calls : null;
}
