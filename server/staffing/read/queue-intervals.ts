import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { QUANTILE_COLUMNS } from '@/server/forecasts/contracts/vocabulary';
import { readSeries, type SeriesPoint } from '@/server/forecasts/overrides/read-series';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { daysOf, type Period } from '@/server/trends/period';
import type { DemandInterval } from '../contracts/demand';

export interface IntervalsQuestion {
  snapshot: ForecastSnapshot;
  /** a series of the snapshot */
  queue: string;
  timeZone: string;
  period: Period;
  hasHandleTimes: boolean;
  /** seconds, where none are forecast */
  fallbackAht: number;
}

const CLOSED = { open: false, calls: 0, quantiles: QUANTILE_COLUMNS.map(() => 0) };

/** What a snapshot, with the planners' overrides, says of every interval of a queue. */
export async function queueIntervals({
  snapshot,
  queue,
  timeZone,
  period,
  hasHandleTimes,
  fallbackAht,
}: IntervalsQuestion): Promise<DemandInterval[]> {
  const question = { snapshot, queue, ...period };
  const [offered, aht] = await Promise.all([
    readSeries({ ...question, metric: 'offered' }),
    hasHandleTimes ? readSeries({ ...question, metric: 'aht' }) : null,
  ]);
  const calls = new Map(offered.points.map((point) => [point.start, point]));
  const handle = new Map(aht?.points.map(({ start, mean }) => [start, mean]));
  const usual = meanAht(offered.points, handle) ?? fallbackAht;
  const minutes = snapshot.intervalMinutes;
  const clock = zonedClock(timeZone, minutes);
  return daysOf(period).flatMap((date) =>
    clock.intervalsOf(dayNumberOf(date)).map(({ start: instant, slot }): DemandInterval => {
      const start = instant / 1000;
      const point = calls.get(start);
      const at = { date, minute: slot * minutes, start, ahtSeconds: handle.get(start) ?? usual };
      if (!point) return { ...at, ...CLOSED };
      return {
        ...at,
        open: true,
        calls: point.mean,
        quantiles: QUANTILE_COLUMNS.map((column) => point.bands[column]),
      };
    }),
  );
}

/** The mean handle time of the calls of some intervals; null where none is forecast. */
function meanAht(points: readonly SeriesPoint[], handle: ReadonlyMap<number, number>): number | null {
  let calls = 0;
  let seconds = 0;
  for (const { start, mean } of points) {
    const aht = handle.get(start);
    if (aht === undefined) continue;
    calls += mean;
    seconds += mean * aht;
  }
  return calls > 0 ? seconds / calls : null;
}
