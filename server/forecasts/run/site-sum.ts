import type { CalendarDay } from '@/models/forecast/day-matrix';
import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';

/** Queues' forecasts added up on the site's own clock. */
export interface SiteSum {
  /** Adds a queue's forecast of calls, and of their handle times where there is one; both days × slots of its clock. */
  add(queue: {
    clock: Clock;
    days: readonly CalendarDay[];
    open: Uint8Array;
    calls: Float64Array;
    seconds: Float64Array | null;
  }): void;
  /** Calls by cell of the site's clock: at an hour that comes twice, the mean of both. */
  calls(): Float64Array;
  /** Mean handle times weighted by calls; 0 where none are expected. */
  seconds(): Float64Array;
  /** 1 where any queue is open. */
  open(): Uint8Array;
}

/**
 * Adds queues up to their site by instant, so that queues of other time zones fall into the right intervals.
 * @param days the site's forecast days; what lies outside of them is left out
 */
export function siteSum(clock: Clock, days: readonly CalendarDay[]): SiteSum {
  const first = dayNumberOf(days[0]?.date ?? '1970-01-01');
  const size = days.length * clock.slotsPerDay;
  const calls = new Float64Array(size);
  const timed = new Float64Array(size);
  const seconds = new Float64Array(size);
  const open = new Uint8Array(size);
  const times = timesOfCells(clock, first, days.length);
  const cellOf = (instant: number): number => {
    const { day, slot } = clock.cellOf(instant);
    return day < first || day >= first + days.length ? -1 : (day - first) * clock.slotsPerDay + slot;
  };
  return {
    add(queue) {
      queue.days.forEach(({ date }, day) => {
        for (const { start, slot } of queue.clock.intervalsOf(dayNumberOf(date ?? '1970-01-01'))) {
          const to = cellOf(start);
          const from = day * queue.clock.slotsPerDay + slot;
          if (to < 0 || queue.open[from] !== 1) continue;
          open[to] = 1;
          const value = (queue.calls[from] ?? 0) / (times[to] ?? 1);
          calls[to] = (calls[to] ?? 0) + value;
          const handling = queue.seconds?.[from] ?? 0;
          if (handling <= 0 || value <= 0) continue;
          timed[to] = (timed[to] ?? 0) + value;
          seconds[to] = (seconds[to] ?? 0) + value * handling;
        }
      });
    },
    calls: () => calls,
    seconds: () => seconds.map((sum, at) => (sum > 0 ? sum / (timed[at] ?? 1) : 0)),
    open: () => open,
  };
}

/** How often each cell's wall-clock time comes on its day: twice when the clocks go back. */
function timesOfCells(clock: Clock, first: number, days: number): Uint8Array {
  const times = new Uint8Array(days * clock.slotsPerDay);
  for (let day = 0; day < days; day += 1) {
    for (const { slot } of clock.intervalsOf(first + day)) {
      const at = day * clock.slotsPerDay + slot;
      times[at] = (times[at] ?? 0) + 1;
    }
  }
  return times;
}
