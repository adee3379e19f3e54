import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { betaOf } from '../stats/beta-binomial';
import { type Interval, intervalOf } from '../stats/interval';
import { betaDraw, gammaDraw, meanDraw, rateDraw, type Uniform } from '../stats/posterior-draws';
import { type Totals, totalOf, type Way } from '../way';
import type { Pass } from './passes';

/** What passing on costs a month, and what sending the calls there at once would save. */
export interface Effect {
  /** calls passed on beyond what is usual */
  transfers: Interval;
  /** hours of agents; null: there is nothing to compare with */
  handleHours: Interval | null;
  /** hours of callers; null where second legs are not in the records */
  waitHours: Interval | null;
  /** further calls within a week; null where callers are not known */
  repeats: Interval | null;
  /**
   * legs: the first leg is lost, and the second one compared with calls that came at once; whole: the records do not show
   * second legs, so a call that was passed on is compared with the same intent where it was passed on to
   */
  basis: 'legs' | 'whole';
}

export interface EffectRules {
  /** how far intents differ usually in how often they are passed on */
  spread: number;
  days: number;
  seed: number;
}

const DRAWS = 2000;
const DAYS_A_MONTH = 365.25 / 12;
/** Fewer calls that came at once are no reference of their own. */
const LEAST_DIRECT = 20;
/** Second legs are taken to be in the records when so many, and so large a share, of the calls have one. */
const LEAST_LEGS = 10;
const LEAST_LEG_SHARE = 0.2;
/** Fewer known callers say nothing about repeats. */
const LEAST_KNOWN = 20;

/** Calls that were passed on, and calls that came to the same place at once. */
interface Compared {
  passed: Totals;
  /** of the same intent where there are enough, else of all intents of the queue; null: none */
  direct: Totals | null;
  /** of any intent: how long one waits there does not depend on it */
  queue: Totals;
  basis: Effect['basis'];
}

/**
 * The effect of sending the calls of a pass to the right queue at once, a month: a posterior by draws (2000, seeded) of
 * how many are passed on beyond the usual (Poisson arrivals, a share with Jeffreys' prior, less a usual share drawn from
 * the site's own spread) times what each costs (means of skewed times: gamma; repeats: beta).
 */
export function effectOf(ways: readonly Way[], pass: Pass, { spread, days, seed }: EffectRules): Effect {
  const compared = compare(ways, pass);
  const uniform = seededRandom(seed);
  const month = DAYS_A_MONTH / days;
  const draws = {
    transfers: [] as number[],
    handle: [] as number[],
    wait: [] as number[],
    repeats: [] as number[],
  };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const [a, b] = betaOf(pass.expected, spread);
    const excess = rateDraw(uniform, pass.passed, pass.calls) - betaDraw(uniform, a, b);
    const transfers = gammaDraw(uniform, pass.calls, pass.calls) * excess * month;
    draws.transfers.push(transfers);
    draws.handle.push((transfers * handleCost(uniform, compared)) / 3600);
    draws.wait.push((transfers * waitCost(uniform, compared)) / 3600);
    draws.repeats.push(transfers * repeatCost(uniform, compared));
  }
  const { passed, direct, basis, queue } = compared;
  const knowsRepeats = direct !== null && passed.known >= LEAST_KNOWN && direct.known >= LEAST_KNOWN;
  return {
    transfers: intervalOf(draws.transfers),
    handleHours: passed.handle.n > 0 && (basis === 'legs' || direct) ? intervalOf(draws.handle) : null,
    waitHours: basis === 'legs' && queue.wait.n > 0 ? intervalOf(draws.wait) : null,
    repeats: knowsRepeats ? intervalOf(draws.repeats) : null,
    basis,
  };
}

function compare(ways: readonly Way[], { intent, queue, to }: Pass): Compared {
  const passed = totalOf(
    ways.filter(
      (way) => way.intent === intent && way.queue === queue && way.passedTo === to && !way.isOnward,
    ),
  );
  const there = ways.filter((way) => way.queue === to && way.passedTo === '' && !way.isOnward);
  const own = totalOf(there.filter((way) => way.intent === intent));
  const all = totalOf(there);
  const direct = [own, all].find(({ handle }) => handle.n >= LEAST_DIRECT) ?? null;
  const hasLegs =
    passed.onwardHandle.n >= LEAST_LEGS && passed.onwardHandle.n >= passed.calls * LEAST_LEG_SHARE;
  return { passed, direct, queue: all, basis: hasLegs ? 'legs' : 'whole' };
}

/** Seconds of agents that one such call costs. */
function handleCost(uniform: Uniform, { passed, direct, basis }: Compared): number {
  const first = meanDraw(uniform, passed.handle);
  const atOnce = direct ? meanDraw(uniform, direct.handle) : null;
  if (basis === 'whole') return first - (atOnce ?? first);
  const second = meanDraw(uniform, passed.onwardHandle);
  return first + (atOnce === null ? 0 : second - atOnce);
}

/** Seconds that one such caller waits more. */
function waitCost(uniform: Uniform, { passed, queue }: Compared): number {
  return (
    meanDraw(uniform, passed.wait) + meanDraw(uniform, passed.onwardWait) - meanDraw(uniform, queue.wait)
  );
}

/** Further calls that one such call leads to. */
function repeatCost(uniform: Uniform, { passed, direct }: Compared): number {
  if (!direct) return 0;
  return rateDraw(uniform, passed.repeated, passed.known) - rateDraw(uniform, direct.repeated, direct.known);
}
