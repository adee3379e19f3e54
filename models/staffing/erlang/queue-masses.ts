import { digamma } from '@/models/stats/digamma';

/** Terms below this share of the sum change no digit of it, however slowly they fall. */
const NEGLIGIBLE = 1e-20;

/** Sums over the number of callers who wait, k = 0, 1, 2, …, in the unit in which the heaviest term was given. */
export interface QueueMasses {
  /** of k = 0: all agents busy, nobody waits */
  first: number;
  /** of k = 1, 2, … */
  later: number;
  /** each times k */
  waiting: number;
  /** each times Σ 1/(x + i) over i = 1 … k */
  steps: number;
}

/**
 * Sums of the terms y^k / ((x + 1)(x + 2)…(x + k)), which are how likely k waiting callers are in a queue with abandonment.
 * They rise up to k = y − x and fall after it, as a Poisson distribution does; summing starts at the top and goes both ways
 * until nothing is added, so that nothing overflows and the work grows with √y only.
 *
 * @param x agents × patience / handling time
 * @param y load × patience / handling time
 * @param top the heaviest term, of k = heaviest(x, y), in the unit wanted
 */
export function queueMasses(x: number, y: number, top: number): QueueMasses {
  const heaviest = heaviestQueue(x, y);
  const topSteps = heaviest === 0 ? 0 : digamma(x + heaviest + 1) - digamma(x + 1);
  const above = sumAbove(x, y, { k: heaviest, mass: top, steps: topSteps });
  if (heaviest === 0) return { ...above, first: top };
  const below = sumBelow(x, y, { k: heaviest, mass: top, steps: topSteps });
  return {
    first: below.first,
    later: top + above.later + below.later,
    waiting: heaviest * top + above.waiting + below.waiting,
    steps: topSteps * top + above.steps + below.steps,
  };
}

/** The number of waiting callers that is likelier than any other, where all agents are busy. */
export function heaviestQueue(x: number, y: number): number {
  return Math.max(0, Math.floor(y - x));
}

/** A term of the sums. */
interface Term {
  k: number;
  mass: number;
  /** Σ 1/(x + i) over i = 1 … k */
  steps: number;
}

function sumAbove(x: number, y: number, { k, mass, steps }: Term): QueueMasses {
  let [later, waiting, weighed] = [0, 0, 0];
  do {
    k += 1;
    const step = 1 / (x + k);
    mass *= y * step;
    steps += step;
    later += mass;
    waiting += k * mass;
    weighed += steps * mass;
  } while (mass > NEGLIGIBLE * later);
  return { first: 0, later, waiting, steps: weighed };
}

function sumBelow(x: number, y: number, { k, mass, steps }: Term): QueueMasses {
  let [later, waiting, weighed] = [0, 0, 0];
  while (k > 0) {
    mass *= (x + k) / y;
    steps -= 1 / (x + k);
    k -= 1;
    if (k === 0) return { first: mass, later, waiting, steps: weighed };
    later += mass;
    waiting += k * mass;
    weighed += steps * mass;
    if (mass <= NEGLIGIBLE * later) break;
  }
  return { first: 0, later, waiting, steps: weighed };
}
