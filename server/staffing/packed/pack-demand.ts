import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import type { DemandInterval, QueueDemand, StaffingDemand } from '../contracts/demand';
import { columnOf } from './columns';
import type { PackedClock, PackedDemand, PackedQueue } from './contract';

/** A demand as it travels. Intervals of queues of one zone run side by side; closed ones have no calls. */
export function packDemand({ queues, ...demand }: StaffingDemand): PackedDemand {
  const clocks = new Map<string, PackedClock>();
  for (const { timeZone, intervals } of queues) {
    if (!clocks.has(timeZone)) clocks.set(timeZone, { timeZone, days: daysOf(intervals) });
  }
  return { ...demand, clocks: [...clocks.values()], queues: queues.map(packQueue) };
}

function daysOf(intervals: readonly DemandInterval[]): PackedClock['days'] {
  const days: PackedClock['days'] = [];
  for (const { date, start, minute } of intervals) {
    const last = days.at(-1);
    if (last?.date === date) last.minutes.push(minute);
    else days.push({ date, start, minutes: [minute] });
  }
  return days;
}

function packQueue({ intervals, ...queue }: QueueDemand): PackedQueue {
  const open = intervals.filter((interval) => interval.open);
  return {
    ...queue,
    open: runsOf(intervals),
    calls: columnOf(open.map(({ calls }) => calls)),
    quantiles: QUANTILE_LEVELS.map((_, at) => columnOf(open.map(({ quantiles }) => quantiles[at] ?? 0))),
    ahtSeconds: columnOf(open.map(({ ahtSeconds }) => ahtSeconds)),
    closedAhtSeconds: intervals.find((interval) => !interval.open)?.ahtSeconds ?? 0,
  };
}

function runsOf(intervals: readonly DemandInterval[]): PackedQueue['open'] {
  const runs: PackedQueue['open'] = [];
  intervals.forEach(({ open }, at) => {
    const last = runs.at(-1);
    if (!open) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}
