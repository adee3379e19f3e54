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
  const masses: QueueMasses = { first: 0, later: 0, waiting: 0, steps: 0 };
  if (heaviest === 0) masses.first = top;
  else add(masses, heaviest, top, topSteps);
  addAbove(masses, { x, y, heaviest, top, topSteps });
  addBelow(masses, { x, y, heaviest, top, topSteps });
  return masses;
}

/** The number of waiting callers that is likelier than any other, where all agents are busy. */
export function heaviestQueue(x: number, y: number): number {
  return Math.max(0, Math.floor(y - x));
}

interface Start {
  x: number;
  y: number;
  heaviest: number;
  top: number;
  topSteps: number;
}

function add(masses: QueueMasses, k: number, mass: number, steps: number): void {
  masses.later += mass;
  masses.waiting += k * mass;
  masses.steps += steps * mass;
}

function addAbove(masses: QueueMasses, { x, y, heaviest, top, topSteps }: Start): void {
  let mass = top;
  let steps = topSteps;
  for (let k = heaviest + 1; ; k++) {
    mass *= y / (x + k);
    steps += 1 / (x + k);
    add(masses, k, mass, steps);
    if (mass <= NEGLIGIBLE * masses.later) return;
  }
}

function addBelow(masses: QueueMasses, { x, y, heaviest, top, topSteps }: Start): void {
  let mass = top;
  let steps = topSteps;
  for (let k = heaviest - 1; k >= 0; k--) {
    mass *= (x + k + 1) / y;
    steps -= 1 / (x + k + 1);
    if (k === 0) masses.first = mass;
    else add(masses, k, mass, steps);
    if (mass <= NEGLIGIBLE * masses.later) return;
  }
}
