import type { Cell, Origin } from './bench-case';

const MINUTES = 30;

/** Sums counts of shorter intervals into half hours; `time` is the start of each, `YYYY-MM-DDTHH:MM`. In order. */
export function toHalfHours(series: string, counts: Iterable<{ time: string; count: number }>): Cell[] {
  const sums = new Map<string, number>();
  for (const { time, count } of counts) {
    const half = Number(time.slice(14, 16)) < MINUTES ? '00' : '30';
    const start = `${time.slice(0, 13)}:${half}:00`;
    sums.set(start, (sums.get(start) ?? 0) + count);
  }
  return [...sums]
    .map(([time, value]) => ({ series, time, value }))
    .sort((one, other) => one.time.localeCompare(other.time));
}

/** The days (YYYY-MM-DD) on which the series has values, in order. */
export function daysOf(cells: readonly Cell[]): string[] {
  return [...new Set(cells.map((cell) => cell.time.slice(0, 10)))];
}

/** Known before `firstDay`; to be forecast: `firstDay` to `lastDay`. Nothing of the future stays in the history. */
export function originAt(cells: readonly Cell[], firstDay: string, lastDay: string): Origin {
  const history = cells.filter((cell) => cell.time < firstDay);
  const actual = cells.filter((cell) => cell.time >= firstDay && cell.time.slice(0, 10) <= lastDay);
  const known = history.at(-1);
  const last = actual.at(-1);
  if (!known || !last) throw new Error(`There is nothing before or nothing from ${firstDay} to ${lastDay}.`);
  return {
    name: firstDay,
    history,
    actual,
    horizon: (utc(last.time) - utc(known.time)) / (MINUTES * 60_000),
  };
}

function utc(time: string): number {
  return Date.parse(`${time}Z`);
}
