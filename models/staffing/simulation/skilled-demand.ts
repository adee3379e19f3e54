import type { StaffingTarget } from '../rules';
import type { SimulatedGroup, SimulatedQueue } from './model';

/** A queue with what its callers are to meet. */
export interface SkilledQueue extends Omit<SimulatedQueue, 'arrivalTimes'> {
  target: StaffingTarget;
}

/** What is to be staffed: queues with targets, and groups by what they can do. */
export interface SkilledDemand {
  intervalSeconds: number;
  queues: readonly SkilledQueue[];
  groups: readonly Omit<SimulatedGroup, 'agents'>[];
}

/** One interval's load of a queue: what comes from outside, by transfers and by redials. */
export interface QueueLoad {
  calls: number;
  ahtSeconds: number;
}

/** Passes of the traffic equations; each adds the next time a call is passed on. */
const PASSES = 50;

/** The queues of one interval as they stand, each with its arrivals and its handle time alone. */
export function queuesOfInterval(queues: readonly SkilledQueue[], interval: number): SkilledQueue[] {
  return queues.map((queue) => {
    const { mean } = queue.aht;
    return {
      ...queue,
      arrivals: [queue.arrivals[interval] ?? 0],
      aht: { ...queue.aht, mean: typeof mean === 'number' ? mean : (mean[interval] ?? 0) },
    };
  });
}

/**
 * Calls and mean handle time of each queue with what is passed on to it, by the traffic equations λ = a + Pᵀλ (Jackson 1957);
 * nobody is taken to hang up.
 */
export function loadsOf(queues: readonly SkilledQueue[]): QueueLoad[] {
  const own = queues.map(({ arrivals, aht }) => {
    const calls = arrivals[0] ?? 0;
    return { calls, work: calls * (typeof aht.mean === 'number' ? aht.mean : 0) };
  });
  let all = own;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = own.map((load) => ({ ...load }));
    queues.forEach(({ transfers = [] }, from) => {
      for (const { to, share, ahtSeconds } of transfers) {
        const target = queues.findIndex(({ name }) => name === to);
        const load = next[target];
        const mean = queues[target]?.aht.mean;
        if (!load || typeof mean !== 'number') continue;
        const passed = (all[from]?.calls ?? 0) * share;
        load.calls += passed;
        load.work += passed * (ahtSeconds ?? mean);
      }
    });
    all = next;
  }
  return all.map(({ calls, work }) => ({ calls, ahtSeconds: calls > 0 ? work / calls : 1 }));
}
