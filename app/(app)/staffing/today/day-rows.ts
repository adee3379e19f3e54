import type { TodayInterval, TodayQueue } from '@/server/staffing/contracts/today';

/** An interval of the day, all queues shown together. Shares 0 to 1. */
export interface DayRow {
  minute: number;
  start: number;
  open: boolean;
  planned: number;
  actual: number | null;
  expected: number | null;
  staffed: number;
  present: number | null;
  needed: number;
  /** weighed by calls; null where nobody called, or it is not known */
  serviceLevel: number | null;
  expectedServiceLevel: number | null;
  plannedAht: number | null;
  aht: number | null;
}

const added = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value !== null)
    ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    : null;

/** A mean weighed by calls, of those intervals that know the value; null without any. */
function mean(
  intervals: readonly TodayInterval[],
  knownOf: (one: TodayInterval) => number | null,
  weightOf: (one: TodayInterval) => number,
): number | null {
  const known = intervals.filter((one) => knownOf(one) !== null && weightOf(one) > 0);
  const weight = known.reduce((sum, one) => sum + weightOf(one), 0);
  return weight > 0
    ? known.reduce((sum, one) => sum + (knownOf(one) ?? 0) * weightOf(one), 0) / weight
    : null;
}

/** From the first interval that is open, or had a call, to the last one; all where there is none. */
export function busyPart(rows: readonly DayRow[]): DayRow[] {
  const isBusy = ({ open, actual }: DayRow) => open || (actual ?? 0) > 0;
  const first = rows.findIndex(isBusy);
  return first < 0 ? [...rows] : rows.slice(first, rows.findLastIndex(isBusy) + 1);
}

/** The day of the queues shown, interval by interval. */
export function dayRows(queues: readonly TodayQueue[]): DayRow[] {
  const byStart = new Map<number, TodayInterval[]>();
  for (const { intervals } of queues) {
    for (const interval of intervals) {
      const known = byStart.get(interval.start);
      if (known) known.push(interval);
      else byStart.set(interval.start, [interval]);
    }
  }
  return [...byStart.values()]
    .map((same): DayRow => {
      const first = same[0];
      const calls = (one: TodayInterval) => one.actual ?? one.expected ?? 0;
      return {
        minute: first?.minute ?? 0,
        start: first?.start ?? 0,
        open: same.some(({ open }) => open),
        planned: same.reduce((sum, { planned }) => sum + planned, 0),
        actual: added(same.map(({ actual }) => actual)),
        expected: added(same.map(({ expected }) => expected)),
        staffed: same.reduce((sum, { staffed }) => sum + staffed, 0),
        present: added(same.map(({ present }) => present)),
        needed: same.reduce((sum, { needed }) => sum + needed, 0),
        serviceLevel: mean(same, (one) => one.serviceLevel, calls),
        expectedServiceLevel: mean(same, (one) => one.expectedServiceLevel, calls),
        plannedAht: mean(
          same,
          ({ plannedAht, open }) => (open ? plannedAht : null),
          ({ planned }) => planned,
        ),
        aht: mean(
          same,
          ({ actualAht, expected, expectedAht }) => (expected === null ? actualAht : expectedAht),
          calls,
        ),
      };
    })
    .sort((one, other) => one.start - other.start);
}
