import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import type { Metric } from '../contracts/vocabulary';
import { type Measures, queueOfSeries, seriesOfQueue } from './measured';
import type { SourcePoint } from './planned-point';
import { type CameRow, whatCame } from './queries/what-came';

interface PastDaysQuestion {
  snapshot: ForecastSnapshot;
  metric: Metric;
  queues: readonly string[];
  measures: Measures;
  dates: readonly string[];
}

/**
 * What came on days that are copied, for applyOverrides: an interval without calls is 0 there. An empty list where nothing
 * came or nothing is known.
 */
export async function pastDays(
  question: PastDaysQuestion,
): Promise<(queue: string, date: string) => readonly SourcePoint[]> {
  const { snapshot, metric, queues, measures, dates } = question;
  const days = new Map<string, SourcePoint[]>();
  for (const date of new Set(dates)) {
    const rows = await whatCame({
      siteId: snapshot.siteId,
      queues: queues.map(queueOfSeries),
      from: date,
      to: date,
      minutes: snapshot.intervalMinutes,
    });
    for (const row of rows) {
      const key = `${seriesOfQueue(row.code)}\n${date}`;
      days.set(key, [...(days.get(key) ?? []), sourcePoint(metric, row, measures)]);
    }
  }
  if (metric === 'offered') for (const day of days.values()) fillWithZero(day, snapshot.intervalMinutes);
  return (queue, date) => days.get(`${queue}\n${date}`) ?? [];
}

function sourcePoint(metric: Metric, row: CameRow, measures: Measures): SourcePoint {
  const { minute, handled, handle_seconds: seconds } = row;
  if (metric === 'offered') return { minute, value: measures.callsOf(row), weight: 1 };
  return { minute, value: handled > 0 ? seconds / handled : 0, weight: handled };
}

function fillWithZero(day: SourcePoint[], minutes: number): void {
  const known = new Set(day.map(({ minute }) => minute));
  for (let minute = 0; minute < 1440; minute += minutes) {
    if (!known.has(minute)) day.push({ minute, value: 0, weight: 1 });
  }
}
