import type { InsightFilter } from '@/server/insights/insight-filter';
import { daysOf, type Period } from '@/server/trends/period';
import { irritantDays } from '../queries/irritant-days';

/** Calls by day, of a period and the one it is compared with. */
export interface DayCounts {
  /** calls of a period with an irritant */
  calls(irritantId: string, period: Period): number;
  /** calls of a period that were searched */
  searched(period: Period): number;
}

/** Counts searched calls, and those with each irritant, by local day. */
export async function dayCounts(filter: InsightFilter, comparison: Period | null): Promise<DayCounts> {
  const whole = comparison === null ? {} : { from: comparison.from };
  const rows = await irritantDays({ ...filter, irritants: [], ...whole });
  const byDay = new Map(
    rows.map(({ irritant, dates, calls }) => [
      irritant,
      new Map(dates.map((date, index) => [date, calls[index] ?? 0])),
    ]),
  );
  const sum = (irritant: string, period: Period): number => {
    const days = byDay.get(irritant);
    if (!days) return 0;
    let total = 0;
    for (const day of daysOf(period)) total += days.get(day) ?? 0;
    return total;
  };
  return {
    calls: (irritantId, period) => sum(irritantId, period),
    searched: (period) => sum('', period),
  };
}
