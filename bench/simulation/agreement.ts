import type { Estimate } from '@/models/staffing/simulation/estimate';
import { logGamma } from '@/models/stats/log-gamma';

const CONFIDENCE = 0.95;
const REFUSED_BELOW = 0.01;

/** In how many cases a formula lies within the interval of a simulation. */
export class Agreement {
  private cases = 0;
  private within = 0;

  add(found: Estimate | null, formula: number): void {
    if (!found) return;
    this.cases += 1;
    if (Math.abs(found.value - formula) <= found.halfWidth) this.within += 1;
  }

  /** A row of the table: the share, and the two-sided binomial chance of it were the intervals right. */
  row(measure: string): string {
    const { cases, within } = this;
    const few = binomialBelow(within, cases);
    const chance = Math.min(1, 2 * Math.min(few, 1 - binomialBelow(within - 1, cases)));
    const share = `${((within / cases) * 100).toFixed(1)}% (${within})`;
    const verdict = chance < REFUSED_BELOW ? 'REFUSED' : 'agrees';
    return `| ${measure} | ${cases} | ${share} | ${chance.toFixed(3)}: ${verdict} |`;
  }
}

/** P(X ≤ successes) of the binomial distribution with the share the intervals promise. */
function binomialBelow(successes: number, trials: number): number {
  let sum = 0;
  for (let k = 0; k <= successes; k++) {
    const ways = logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1);
    sum += Math.exp(ways + k * Math.log(CONFIDENCE) + (trials - k) * Math.log(1 - CONFIDENCE));
  }
  return Math.min(1, sum);
}
