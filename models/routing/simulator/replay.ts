import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { type Interval, intervalOf } from '../stats/interval';
import { betaDraw, gammaDraw, meanDraw, rateDraw, type Uniform } from '../stats/posterior-draws';
import type { Totals, Way } from '../way';
import { type Moved, movedBy } from './moved';
import type { QueueLoad, WaitRules } from './queue-load';
import type { RoutingRule } from './rule';
import { type QueueChange, type Shift, waitModel } from './wait-change';

/** What rules would have made of calls, a month; savings are positive. */
export interface Replay {
  /** calls that take another way */
  moved: number;
  transfers: Interval;
  /** hours of agents */
  handleHours: Interval;
  /** hours of callers; null without loads */
  waitHours: Interval | null;
  /** further calls within a week; null where callers are not known */
  repeats: Interval | null;
  /** how the queues' waits change, at the mean of what moves */
  queues: QueueChange[];
  /** moved intents of which the new queue has hardly had calls at once: its other intents stand for them */
  unseen: { intent: string; to: string }[];
}

export interface ReplayInput {
  ways: readonly Way[];
  rules: readonly RoutingRule[];
  /** days the calls were seen on */
  days: number;
  loads: readonly QueueLoad[];
  waits: WaitRules;
  seed?: number;
}

const DRAWS = 1000;
/** The queues' waits cost more to work out. */
const WAIT_DRAWS = 60;
const DAYS_A_MONTH = 365.25 / 12;
const LEAST_DIRECT = 20;
const LEAST_KNOWN = 20;
/** As many calls' worth of a queue's own rate stand beside an intent's. */
const PRIOR_CALLS = 20;
const LEAST_LEGS = 10;
const LEAST_LEG_SHARE = 0.2;

/** One possible truth about what moves from one queue to another. */
interface Drawn {
  transfers: number;
  handleSeconds: number;
  repeats: number;
  shift: Shift;
}

/**
 * Replays calls with other rules: those that were passed on to where a rule sends them save the first leg, those that were
 * kept are handled as the new queue handles such calls, and may be passed on from there as such calls are. Waits follow
 * from the loads by Erlang A with the agents where they are. Intervals are of 90%, by draws (see effectOf).
 */
export function replay({ ways, rules, days, loads, waits, seed = 1 }: ReplayInput): Replay {
  const moved = movedBy(ways, rules);
  const uniform = seededRandom(seed);
  const month = DAYS_A_MONTH / days;
  const waitOf = waitModel(loads, waits);
  const draws = {
    transfers: [] as number[],
    handle: [] as number[],
    wait: [] as number[],
    repeats: [] as number[],
  };
  const mean: Shift[] = moved.map((one) => meanShift(one));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = moved.map((one) => drawMoved(uniform, one));
    draws.transfers.push(month * sum(drawn, ({ transfers }) => transfers));
    draws.handle.push((month * sum(drawn, ({ handleSeconds }) => handleSeconds)) / 3600);
    draws.repeats.push(month * sum(drawn, ({ repeats }) => repeats));
    if (draw >= WAIT_DRAWS || loads.length === 0) continue;
    draws.wait.push((month * waitSaved(waitOf(drawn.map(({ shift }) => shift)))) / 3600);
  }
  return {
    moved: month * sum(moved, (one) => one.share * (one.passed.calls + one.kept.calls + one.elsewhere.calls)),
    transfers: intervalOf(draws.transfers),
    handleHours: intervalOf(draws.handle),
    waitHours: draws.wait.length > 0 ? intervalOf(draws.wait) : null,
    repeats: moved.some(knowsRepeats) ? intervalOf(draws.repeats) : null,
    queues: waitOf(mean),
    unseen: moved.flatMap((one) =>
      one.direct.handle.n < LEAST_DIRECT ? [{ intent: one.intent, to: one.to }] : [],
    ),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Seconds that all callers of the queues together wait less. */
function waitSaved(changes: readonly QueueChange[]): number {
  return sum(changes, (one) => one.callsBefore * one.waitBefore - one.callsAfter * one.waitAfter);
}

/** Calls that come to the new queue at once, of the same intent where there are enough of them. */
function referenceOf({ direct, queueKept }: Moved): Totals {
  return direct.handle.n >= LEAST_DIRECT ? direct : queueKept;
}

function hasLegs({ passed }: Moved): boolean {
  return passed.onwardHandle.n >= LEAST_LEGS && passed.onwardHandle.n >= passed.calls * LEAST_LEG_SHARE;
}

function knowsRepeats(one: Moved): boolean {
  return one.passed.known + one.kept.known >= LEAST_KNOWN && referenceOf(one).known >= LEAST_KNOWN;
}

function drawMoved(uniform: Uniform, one: Moved): Drawn {
  const { passed, kept, share } = one;
  const reference = referenceOf(one);
  const count = ({ handle }: Totals) => share * gammaDraw(uniform, handle.n, handle.n);
  const [passedCalls, keptCalls] = [count(passed), count(kept)];
  const [firstLeg, keptHandle] = [meanDraw(uniform, passed.handle), meanDraw(uniform, kept.handle)];
  const atOnce = reference.handle.n > 0 ? meanDraw(uniform, reference.handle) : null;
  const legs = hasLegs(one);
  const second = legs ? meanDraw(uniform, passed.onwardHandle) : 0;
  const passedCost = firstLeg + second - (atOnce ?? (legs ? second : firstLeg));
  const keptCost = atOnce === null ? 0 : keptHandle - atOnce;
  const back = passedBackRate(uniform, one);
  return {
    transfers: passedCalls - keptCalls * back,
    handleSeconds: passedCalls * passedCost + keptCalls * keptCost,
    repeats: knowsRepeats(one) ? repeatsOf(uniform, one, [passedCalls, keptCalls]) : 0,
    shift: {
      ...{ from: one.queue, to: one.to, leaving: passedCalls + keptCalls },
      leavingSeconds: passedCalls * firstLeg + keptCalls * keptHandle,
      arriving: keptCalls + (legs ? 0 : passedCalls),
      arrivingSeconds:
        keptCalls * (atOnce ?? keptHandle) + passedCalls * ((atOnce ?? firstLeg) - (legs ? second : 0)),
    },
  };
}

/** How often the new queue passes such calls on: its own rate for the intent, drawn towards that of all its calls. */
function passedBackRate(uniform: Uniform, { direct, directPassed, queueKept, queuePassed }: Moved): number {
  const rate = (queuePassed.calls + 0.5) / (queuePassed.calls + queueKept.calls + 1);
  return betaDraw(uniform, directPassed.calls + rate * PRIOR_CALLS, direct.calls + (1 - rate) * PRIOR_CALLS);
}

function repeatsOf(uniform: Uniform, one: Moved, [passedCalls, keptCalls]: [number, number]): number {
  const reference = referenceOf(one);
  const atOnce = rateDraw(uniform, reference.repeated, reference.known);
  const saved = ({ repeated, known }: Totals, calls: number) =>
    known < LEAST_KNOWN ? 0 : calls * (rateDraw(uniform, repeated, known) - atOnce);
  return saved(one.passed, passedCalls) + saved(one.kept, keptCalls);
}

/** What moves when every figure is as it was seen. */
function meanShift(one: Moved): Shift {
  const { passed, kept, share } = one;
  const reference = referenceOf(one);
  const mean = ({ n, sum: all }: { n: number; sum: number }) => (n > 0 ? all / n : 0);
  const atOnce = mean(reference.handle);
  const legs = hasLegs(one);
  return {
    ...{ from: one.queue, to: one.to, leaving: share * (passed.handle.n + kept.handle.n) },
    leavingSeconds: share * (passed.handle.sum + kept.handle.sum),
    arriving: share * (kept.handle.n + (legs ? 0 : passed.handle.n)),
    arrivingSeconds:
      share * (kept.handle.n * atOnce + passed.handle.n * (atOnce - (legs ? mean(passed.onwardHandle) : 0))),
  };
}
