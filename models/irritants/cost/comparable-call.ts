/** What makes calls comparable, and what they cost. */
export interface ComparableCall {
  /** Main intent, '' for unknown. */
  intent: string;
  queue: string;
  agentGroup: string;
  /** 0 (Monday) to 6, in the queue's zone. */
  weekday: number;
  /** 0 to 23, in the queue's zone. */
  hour: number;
  /** Talk, hold and after-call work; null where it is not known or nobody answered. */
  handleSeconds: number | null;
  /** The same caller called again within seven days; null where the caller is not known. */
  callsAgain: boolean | null;
}

/** An estimate with its 95% interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Values of several calls: how many are known, their sum, and the sum of their squares. */
export interface Sums {
  count: number;
  sum: number;
  squares: number;
}

/** Calls alike in all that they are matched on, summed up. */
export interface CallGroup {
  isCase: boolean;
  /** See matchingKey. */
  key: readonly string[];
  calls: number;
  handleSeconds: Sums;
  /** 1 for a call whose caller called again, 0 for one whose caller did not. */
  callsAgain: Sums;
}

/**
 * What calls are matched on, coarsest first: a call is compared with calls alike in all of it, and as these become few,
 * more and more with calls alike in the first parts only.
 */
export function matchingKey(
  call: Pick<ComparableCall, 'intent' | 'queue' | 'agentGroup' | 'weekday' | 'hour'>,
): readonly string[] {
  return [call.intent, call.queue, timeBand(call), call.agentGroup];
}

/** Working days and weekends, in parts of four hours. */
function timeBand({ weekday, hour }: Pick<ComparableCall, 'weekday' | 'hour'>): string {
  return `${weekday >= 5 ? 'weekend' : 'week'} ${Math.floor(hour / 4)}`;
}

/** A call as a group of its own. */
export function groupOfCall(call: ComparableCall, isCase: boolean): CallGroup {
  const again = call.callsAgain === null ? null : Number(call.callsAgain);
  return {
    isCase,
    key: matchingKey(call),
    calls: 1,
    handleSeconds: sumsOf(call.handleSeconds),
    callsAgain: sumsOf(again),
  };
}

function sumsOf(value: number | null): Sums {
  return value === null ? { count: 0, sum: 0, squares: 0 } : { count: 1, sum: value, squares: value ** 2 };
}
