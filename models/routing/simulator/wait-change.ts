import { type QueueLoad, type StaffedLoad, staffed, type WaitRules, waitAfter } from './queue-load';

/** What moves between two queues in all the time looked at; seconds. */
export interface Shift {
  from: string;
  to: string;
  /** calls the first queue is rid of, and their handling */
  leaving: number;
  leavingSeconds: number;
  /** calls the second one gets, above the second legs it had, and what its handling grows by */
  arriving: number;
  arrivingSeconds: number;
}

/** The wait of a queue before and after, mean seconds of its calls; calls in all the time looked at. */
export interface QueueChange {
  queue: string;
  callsBefore: number;
  callsAfter: number;
  waitBefore: number;
  waitAfter: number;
}

export type WaitModel = (shifts: readonly Shift[]) => QueueChange[];

/**
 * How long callers wait when calls move and agents stay where they are: by queue and interval of the week, Erlang A. Moved
 * calls come over the week as the calls of the queue they leave do.
 */
export function waitModel(loads: readonly QueueLoad[], rules: WaitRules): WaitModel {
  const byQueue = new Map<string, StaffedLoad[]>();
  for (const load of loads) {
    byQueue.set(load.queue, [...(byQueue.get(load.queue) ?? []), staffed(load, rules)]);
  }
  const totals = new Map([...byQueue].map(([queue, all]) => [queue, callsOf(all)]));
  return (shifts) => {
    const touched = new Set(shifts.flatMap(({ from, to }) => [from, to]));
    return [...touched].flatMap((queue): QueueChange[] => {
      const all = byQueue.get(queue);
      return all ? [changeOf(queue, all, { shifts, byQueue, totals, rules })] : [];
    });
  };
}

const callsOf = (all: readonly StaffedLoad[]): number =>
  all.reduce((sum, { calls, times }) => sum + calls * times, 0);

interface World {
  shifts: readonly Shift[];
  byQueue: ReadonlyMap<string, readonly StaffedLoad[]>;
  totals: ReadonlyMap<string, number>;
  rules: WaitRules;
}

function changeOf(
  queue: string,
  all: readonly StaffedLoad[],
  { shifts, byQueue, totals, rules }: World,
): QueueChange {
  const change: QueueChange = { queue, callsBefore: 0, callsAfter: 0, waitBefore: 0, waitAfter: 0 };
  for (const load of all) {
    let [calls, seconds] = [load.calls, load.calls * load.handleSeconds];
    for (const shift of shifts) {
      const source = byQueue.get(shift.from)?.find(({ slot }) => slot === load.slot);
      const weight = (source?.calls ?? 0) / (totals.get(shift.from) ?? 1);
      if (shift.from === queue) {
        calls -= shift.leaving * weight;
        seconds -= shift.leavingSeconds * weight;
      }
      if (shift.to === queue) {
        calls += shift.arriving * weight;
        seconds += shift.arrivingSeconds * weight;
      }
    }
    const after = { calls: Math.max(0, calls), handleSeconds: calls > 0 ? Math.max(1, seconds / calls) : 0 };
    change.callsBefore += load.calls * load.times;
    change.callsAfter += after.calls * load.times;
    change.waitBefore += load.calls * load.times * load.waitSeconds;
    change.waitAfter += after.calls * load.times * waitAfter(load, after, rules);
  }
  const { callsBefore, callsAfter, waitBefore, waitAfter: later } = change;
  return {
    ...change,
    waitBefore: callsBefore > 0 ? waitBefore / callsBefore : 0,
    waitAfter: callsAfter > 0 ? later / callsAfter : 0,
  };
}
