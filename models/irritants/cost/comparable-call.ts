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
