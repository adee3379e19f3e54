/** Sums over some calls, from which mean and variance follow. */
export interface Moments {
  n: number;
  sum: number;
  /** sum of squares */
  squares: number;
}

/** Calls that came the same way, as sums; times in seconds. */
export interface Way {
  entry: string;
  menuChoice: string;
  queue: string;
  /** what the calls are about; '' where nobody knows */
  intent: string;
  /** the queue they were passed on to; '': they were not */
  passedTo: string;
  /** these are second legs of calls that another queue passed on */
  isOnward: boolean;
  calls: number;
  /** of calls that were answered */
  handle: Moments;
  /** of calls that were answered */
  wait: Moments;
  /** of the legs in the queue they were passed on to, where those are known */
  onwardHandle: Moments;
  onwardWait: Moments;
  /** calls of known callers, and those whose caller called again within a week (the onward leg is no such call) */
  known: number;
  repeated: number;
}

export const NO_MOMENTS: Moments = { n: 0, sum: 0, squares: 0 };

export function addMoments(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/** All that some ways have in common, added up. */
export interface Totals {
  calls: number;
  handle: Moments;
  wait: Moments;
  onwardHandle: Moments;
  onwardWait: Moments;
  known: number;
  repeated: number;
}

export function totalOf(ways: Iterable<Way>): Totals {
  const total: Totals = {
    calls: 0,
    handle: NO_MOMENTS,
    wait: NO_MOMENTS,
    onwardHandle: NO_MOMENTS,
    onwardWait: NO_MOMENTS,
    known: 0,
    repeated: 0,
  };
  for (const way of ways) {
    total.calls += way.calls;
    total.handle = addMoments(total.handle, way.handle);
    total.wait = addMoments(total.wait, way.wait);
    total.onwardHandle = addMoments(total.onwardHandle, way.onwardHandle);
    total.onwardWait = addMoments(total.onwardWait, way.onwardWait);
    total.known += way.known;
    total.repeated += way.repeated;
  }
  return total;
}
