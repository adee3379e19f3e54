import { type Measures, measuresOf } from './measures';
import type { ratedHoursOfBoth, totalsOfBoth } from './queries/both-periods';
import { addTotals, NO_CALLS, type Totals } from './totals';
import type { RatedHour } from './worst-window';

type TotalsRow = Awaited<ReturnType<typeof totalsOfBoth>>[number];
type HourRow = Awaited<ReturnType<typeof ratedHoursOfBoth>>[number];

/** What the summary says of one period. */
export interface Figures {
  measures: Measures;
  /** by queue, in the order of their codes */
  queues: (Totals & { queue: string })[];
  callsByQueue: ReadonlyMap<string, number>;
  /** busiest first */
  callsByType: ReadonlyMap<string, number>;
  hours: RatedHour[];
}

/** The figures of one period out of its rows by queue and type, and its hours. */
export function figuresOf(
  rows: readonly TotalsRow[],
  hours: readonly HourRow[],
  transfersAreTold: boolean,
): Figures {
  const byQueue = new Map<string, Totals>();
  const byType = new Map<string, number>();
  for (const row of rows) {
    byQueue.set(row.queue, addTotals(byQueue.get(row.queue) ?? NO_CALLS, row));
    byType.set(row.type, (byType.get(row.type) ?? 0) + row.calls);
  }
  const types = [...byType].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return {
    measures: measuresOf([...byQueue.values()].reduce(addTotals, NO_CALLS), transfersAreTold),
    queues: [...byQueue].map(([queue, totals]) => ({ ...totals, queue })),
    callsByQueue: new Map([...byQueue].map(([queue, { calls }]) => [queue, calls])),
    callsByType: new Map(types),
    hours: hours.map(({ weekday, minute, rated, in_time }) => ({ weekday, minute, rated, within: in_time })),
  };
}
