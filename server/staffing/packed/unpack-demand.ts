import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import type { DemandInterval, QueueDemand, StaffingDemand } from '../contracts/demand';
import { valuesOf } from './columns';
import type { PackedClock, PackedDemand, PackedQueue } from './contract';

/** The demand that was packed: an interval for every interval of every queue, in order of time. */
export function unpackDemand({ clocks, queues, ...demand }: PackedDemand): StaffingDemand {
  const times = new Map(clocks.map((clock) => [clock.timeZone, timesOf(clock, demand.intervalMinutes * 60)]));
  return { ...demand, queues: queues.map((queue) => unpackQueue(queue, times.get(queue.timeZone) ?? [])) };
}

type Time = Pick<DemandInterval, 'date' | 'minute' | 'start'>;

function timesOf({ days }: PackedClock, seconds: number): Time[] {
  return days.flatMap(({ date, start, minutes }) =>
    minutes.map((minute, at) => ({ date, minute, start: start + at * seconds })),
  );
}

const NOBODY_CALLS = QUANTILE_LEVELS.map(() => 0);

/** Intervals are written out field by field: copied by spreading, a hundred thousand take a quarter of a second. */
function unpackQueue(
  { open, calls, quantiles, ahtSeconds, closedAhtSeconds, ...queue }: PackedQueue,
  times: readonly Time[],
): QueueDemand {
  const [mean, handling, levels] = [valuesOf(calls), valuesOf(ahtSeconds), quantiles.map(valuesOf)];
  const intervals = times.map(
    ({ date, minute, start }): DemandInterval => ({
      date,
      minute,
      start,
      open: false,
      calls: 0,
      quantiles: NOBODY_CALLS,
      ahtSeconds: closedAhtSeconds,
    }),
  );
  const places = open.flatMap(([first, count]) => Array.from({ length: count }, (_, more) => first + more));
  for (const [at, place] of places.entries()) {
    const interval = intervals[place];
    if (!interval) continue;
    interval.open = true;
    interval.calls = mean[at] ?? 0;
    interval.quantiles = levels.map((level) => level[at] ?? 0);
    interval.ahtSeconds = handling[at] ?? 0;
  }
  return { ...queue, intervals };
}
