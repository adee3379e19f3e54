import { spreadOf } from '../stats/beta-binomial';
import type { Way } from '../way';

/** Calls of an intent in a queue, and how many of them were passed on to one other queue. */
export interface Pass {
  intent: string;
  queue: string;
  to: string;
  /** calls of the intent that entered the queue and were answered */
  calls: number;
  passed: number;
  /** the share of calls that is passed on there when the intent is not the reason */
  expected: number;
}

/** A pass that is this much above what is expected says nothing about what is usual. */
const UNUSUAL_EXCESS = 0.08;
/** Fewer calls say nothing about how far intents differ. */
const LEAST_CALLS = 20;
/** As many calls' worth of the site's rate stand beside a queue's own. */
const PRIOR_CALLS = 50;
const ROUNDS = 6;
/** Intents always differ a little in how often they are passed on, and may not differ without bounds. */
const LEAST_SPREAD = 0.003;
const MOST_SPREAD = 0.1;

/**
 * Every intent × queue × queue it may be passed on to, with the share expected from the other intents of the queue, and
 * how far intents differ usually (the spread of a beta-binomial distribution). Unusual passes are left out of what is
 * usual, round by round, until that changes nothing. Second legs are left out: they did not enter there.
 */
export function passesOf(ways: readonly Way[]): { passes: Pass[]; spread: number } {
  const counted = countPasses(ways);
  let usual = counted.map(() => true);
  let passes = counted;
  for (let round = 0; round < ROUNDS; round += 1) {
    passes = withExpected(counted, usual);
    const now = passes.map(({ calls, passed, expected }) => passed / calls - expected < UNUSUAL_EXCESS);
    if (now.every((one, index) => one === usual[index])) break;
    usual = now;
  }
  const spread = spreadOf(
    passes.flatMap(({ calls, passed, expected }, index) =>
      usual[index] && calls >= LEAST_CALLS ? [{ yes: passed, n: calls, mean: expected }] : [],
    ),
  );
  return { passes, spread: Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, spread)) };
}

function countPasses(ways: readonly Way[]): Pass[] {
  const pairs = new Map<string, { intent: string; queue: string; calls: number; to: Map<string, number> }>();
  const targets = new Set<string>();
  for (const { intent, queue, passedTo, isOnward, handle } of ways) {
    if (isOnward || handle.n === 0) continue;
    const key = JSON.stringify([queue, intent]);
    const pair = pairs.get(key) ?? { intent, queue, calls: 0, to: new Map<string, number>() };
    pairs.set(key, pair);
    pair.calls += handle.n;
    if (passedTo === '' || passedTo === queue) continue;
    targets.add(passedTo);
    pair.to.set(passedTo, (pair.to.get(passedTo) ?? 0) + handle.n);
  }
  return [...pairs.values()].flatMap(({ intent, queue, calls, to }) =>
    [...targets]
      .filter((target) => target !== queue)
      .map((target) => ({ intent, queue, to: target, calls, passed: to.get(target) ?? 0, expected: 0 })),
  );
}

interface Sum {
  calls: number;
  passed: number;
}

/** The rate of the queue's other usual intents, drawn towards the site's. */
function withExpected(passes: readonly Pass[], usual: readonly boolean[]): Pass[] {
  const site: Sum = { calls: 0, passed: 0 };
  const ways = new Map<string, Sum>();
  const keyOf = ({ queue, to }: Pass) => JSON.stringify([queue, to]);
  passes.forEach((pass, index) => {
    if (!usual[index]) return;
    const way = ways.get(keyOf(pass)) ?? { calls: 0, passed: 0 };
    ways.set(keyOf(pass), way);
    for (const sum of [site, way]) {
      sum.calls += pass.calls;
      sum.passed += pass.passed;
    }
  });
  return passes.map((pass, index) => {
    const way = ways.get(keyOf(pass)) ?? { calls: 0, passed: 0 };
    const own = usual[index] ? pass : { calls: 0, passed: 0 };
    const siteRate = (site.passed - own.passed + 0.5) / (site.calls - own.calls + 1);
    const others = { calls: way.calls - own.calls, passed: way.passed - own.passed };
    return { ...pass, expected: (others.passed + siteRate * PRIOR_CALLS) / (others.calls + PRIOR_CALLS) };
  });
}
