import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { QUANTILE_COLUMNS } from '@/server/forecasts/contracts/vocabulary';
import { daysOf, type Period } from '@/server/trends/period';
import type { DemandInterval } from '../contracts/demand';
import type { PlannedSeries } from './planned-series';

export interface IntervalsQuestion {
  series: PlannedSeries;
  clock: Clock;
  period: Period;
  /** seconds, where none are forecast */
  fallbackAht: number;
}

const NOBODY_CALLS = QUANTILE_COLUMNS.map(() => 0);

/** Nobody plans with a thousandth of a call or of a second; what travels (../packed) keeps as much. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What is forecast of every interval of a queue, in order of time. */
export function queueIntervals({ series, clock, period, fallbackAht }: IntervalsQuestion): DemandInterval[] {
  const usual = rounded(meanAht(series) ?? fallbackAht);
  const minutes = clock.step / 60_000;
  return daysOf(period).flatMap((date) =>
    clock.intervalsOf(dayNumberOf(date)).map(({ start: instant, slot }): DemandInterval => {
      const start = instant / 1000;
      const point = series.offered.get(start);
      const handling = point && series.aht.get(start);
      // Field by field: copied by spreading, the intervals of hundreds of queues take a quarter of a second.
      return {
        date,
        minute: slot * minutes,
        start,
        open: point !== undefined,
        calls: point ? rounded(point.mean) : 0,
        quantiles: point ? point.quantiles.map(rounded) : NOBODY_CALLS,
        ahtSeconds: handling ? rounded(handling.mean) : usual,
      };
    }),
  );
}

/** The mean handle time of the calls of some intervals; null where none is forecast. */
function meanAht({ offered, aht }: PlannedSeries): number | null {
  let calls = 0;
  let seconds = 0;
  for (const [start, { mean }] of offered) {
    const handle = aht.get(start);
    if (!handle) continue;
    calls += mean;
    seconds += mean * handle.mean;
  }
  return calls > 0 ? seconds / calls : null;
}
