import { automaticGrain, bucketsOf, type DayGrain, isDayGrain } from '@/server/trends/grain';
import type { Period } from '@/server/trends/period';
import type { IrritantPoint } from '../contracts/figures';
import type { DayCounts } from './day-counts';

/** Days for some weeks, weeks for a year, months beyond. */
function grainOf(period: Period): DayGrain {
  const grain = automaticGrain(period);
  return isDayGrain(grain) ? grain : 'day';
}

/** Calls with each irritant over time, in the order of `ids`; a stretch without a searched call is a gap. */
export function pointsOf(
  period: Period,
  ids: readonly string[],
  counts: DayCounts,
): { grain: DayGrain; points: IrritantPoint[] } {
  const grain = grainOf(period);
  const points = [...bucketsOf(period, grain).values()].map(({ from, to }) => {
    const searched = counts.searched({ from, to });
    return {
      from,
      to,
      searched: searched === 0 ? null : searched,
      calls: ids.map((id) => counts.calls(id, { from, to })),
    };
  });
  return { grain, points };
}
