import type { CoverageSource } from '@/server/ingest/coverage/contract';

export interface ArrivedDay {
  /** UTC, YYYY-MM-DD */
  day: string;
  /** rows that came at most a day after the day was over */
  inTime: number;
  late: number;
}

/** The rows of all sources by the day of their calls, oldest first. */
export function arrivedDays(sources: readonly Pick<CoverageSource, 'days'>[]): ArrivedDay[] {
  const days = new Map<string, ArrivedDay>();
  for (const { day, rows, lateRows } of sources.flatMap((source) => source.days)) {
    const { inTime, late } = days.get(day) ?? { inTime: 0, late: 0 };
    days.set(day, { day, inTime: inTime + rows - lateRows, late: late + lateRows });
  }
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
