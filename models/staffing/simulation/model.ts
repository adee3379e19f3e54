/** How long callers wait before they hang up. */
export type Patience =
  /** exponential, mean in seconds */
  | { meanSeconds: number }
  /**
   * A survival curve, as Kaplan and Meier estimate it: the share of callers still there after so many seconds, falling.
   * Beyond its last point patience goes on exponentially, at the curve's own mean rate.
   */
  | { curve: readonly { seconds: number; share: number }[] };

/** How long a call is handled: talk, hold and after-call work. */
export interface HandleTime {
  /** seconds, one for all intervals or one each */
  mean: number | readonly number[];
  /**
   * Standard deviation / mean. 1, the default, is the exponential distribution, with which the Erlang formulas are exact;
   * 0 is a constant; anything else is lognormal, as handle times mostly are (Brown et al. 2005).
   */
  cv?: number;
}

/** Callers who gave up and call the same queue again. */
export interface Redial {
  /** of those who abandon, each time they do; 0 up to, not including, 1 */
  share: number;
  /** mean of the exponential time until they call again, seconds */
  delaySeconds: number;
}

/** Answered calls that are passed on when they end: they enter the other queue as new calls there. */
export interface Transfer {
  to: string;
  /** of the answered calls; all transfers of a queue together at most 1 */
  share: number;
  /** mean handle time after the transfer, seconds; default: that of the queue it goes to */
  ahtSeconds?: number;
}

/** From a wait of so many seconds on, these groups serve the queue as well, after what they have skills for. */
export interface Overflow {
  afterSeconds: number;
  groups: readonly string[];
  /** times the queue's handle time; default 1 */
  handleFactor?: number;
}

export interface SimulatedQueue {
  name: string;
  /** expected calls of each interval: Poisson arrivals at a constant rate within it */
  arrivals: readonly number[];
  /** the very instants instead, in seconds from the start, ascending: a day as it was */
  arrivalTimes?: readonly number[];
  aht: HandleTime;
  /** null: nobody hangs up */
  patience: Patience | null;
  /** calls of a lower number are served first, whatever the group; default 1 */
  priority?: number;
  /** the service level's limit, seconds */
  answerSeconds: number;
  redial?: Redial;
  transfers?: readonly Transfer[];
  overflow?: Overflow;
}

export interface Skill {
  queue: string;
  /** 1 is served first among queues of one priority, and is chosen first among the groups that are free; default 1 */
  priority?: number;
  /** times the queue's handle time; default 1 */
  handleFactor?: number;
}

export interface SimulatedGroup {
  name: string;
  skills: readonly Skill[];
  /** agents present in each interval, whole numbers */
  agents: readonly number[];
}

/**
 * A call center over a row of intervals of one length. A call goes to the group with the best priority for its queue that
 * has somebody free, there to the one idle for longest; an agent who becomes free takes the waiting call of the best queue
 * priority, then of the best skill priority, then the one that has waited longest. An agent whose interval ends finishes
 * the call. After the last interval no new calls come, and its staff serve those who wait.
 */
export interface CallCenterModel {
  intervalSeconds: number;
  queues: readonly SimulatedQueue[];
  groups: readonly SimulatedGroup[];
  /**
   * Before the first interval its arrivals and its staff run for so long without being counted, from an empty center; 0,
   * the default, is a center that opens.
   */
  warmUpSeconds?: number;
  /** Coefficient of variation of the day: its arrivals are all multiplied by one gamma-distributed factor; default 0. */
  dayCv?: number;
}
