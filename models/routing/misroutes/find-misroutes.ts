import { betaBinomialTail, betaOf, logChance } from '../stats/beta-binomial';
import { qValues } from '../stats/false-discovery';
import type { Way } from '../way';
import { type Effect, effectOf } from './effect';
import { type Pass, passesOf } from './passes';

/** Calls of an intent that enter a queue which passes far more of them on than is usual there. */
export interface Misroute extends Pass {
  /** share that is passed on, drawn towards what is expected (see shrunkShare) */
  share: number;
  /** how likely as many are by chance */
  pValue: number;
  /** the same, for as many questions as were asked */
  qValue: number;
  /** what it costs a month */
  effect: Effect;
}

export interface MisrouteRules {
  /** days the ways were seen on */
  days: number;
  /** fewer calls are no finding */
  leastCalls?: number;
  leastPassed?: number;
  /** the share passed on must be so much above what is expected */
  leastExcess?: number;
  /** share of false findings held (Benjamini–Hochberg) */
  falseDiscovery?: number;
  seed?: number;
}

const RULES = { leastCalls: 40, leastPassed: 10, leastExcess: 0.12, falseDiscovery: 0.005, seed: 1 } as const;

/**
 * Finds the misroutes of a site: intents that a queue passes on to another one significantly and clearly more often than
 * it does its other intents. Shares are shrunk (empirical Bayes, the usual fitted to the site's own passes);
 * many questions are asked at once, and the share of false findings is held. Dearest first.
 * @param ways calls by intent and way; '' as an intent (nobody knows) is compared with, never found
 */
export function findMisroutes(ways: readonly Way[], rules: MisrouteRules): Misroute[] {
  const asked = { ...RULES, ...rules };
  const { passes, spread } = passesOf(ways);
  const tested = passes.filter(({ intent, calls }) => intent !== '' && calls >= asked.leastCalls);
  const pValues = tested.map(({ passed, calls, expected }) =>
    betaBinomialTail(passed, calls, expected, spread),
  );
  const adjusted = qValues(pValues);
  return tested
    .flatMap((pass, index) => {
      const found = {
        ...pass,
        share: shrunkShare(pass, spread),
        pValue: pValues[index] ?? 1,
        qValue: adjusted[index] ?? 1,
      };
      const counts =
        pass.passed >= asked.leastPassed &&
        found.share - pass.expected >= asked.leastExcess &&
        found.qValue <= asked.falseDiscovery;
      return counts ? [found] : [];
    })
    .map((found) => ({
      ...found,
      effect: effectOf(ways, found, { spread, days: asked.days, seed: asked.seed }),
    }))
    .sort((a, b) => (b.effect.handleHours?.mean ?? 0) - (a.effect.handleHours?.mean ?? 0));
}

/** Of so many passes one is taken to be unlike the usual ones before its calls are seen. */
const UNUSUAL_SHARE = 0.05;

/**
 * The posterior mean of the share that is passed on, in a model of two groups (Efron 2008): passes are usual (a beta
 * distribution around what is expected, of the site's spread), or any share is as likely. Few calls are drawn to the usual;
 * what cannot be usual is left where it is.
 */
function shrunkShare({ passed, calls, expected }: Pass, spread: number): number {
  const [a, b] = betaOf(expected, spread);
  const odds =
    Math.exp(logChance(passed, calls, 1, 1) - logChance(passed, calls, a, b)) *
    (UNUSUAL_SHARE / (1 - UNUSUAL_SHARE));
  const unusual = Number.isFinite(odds) ? odds / (1 + odds) : 1;
  return (1 - unusual) * ((passed + a) / (calls + a + b)) + unusual * ((passed + 1) / (calls + 2));
}
