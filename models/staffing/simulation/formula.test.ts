import { expect, it } from 'vitest';
import { operate } from '../operate';
import { streamOf } from './draws';
import type { Estimate } from './estimate';
import { simulate } from './simulate';
import { modelOf, randomCase } from './testing/random-case';

const CASES = 20;

it('agrees with Erlang C and A on random queues, within what it says of itself', async () => {
  const uniform = streamOf(2026, 0, 0);
  let judged = 0;
  let within = 0;
  let worst = 0;
  const judge = (found: Estimate | null | undefined, formula: number) => {
    if (!found || formula === 0) return;
    judged += 1;
    const off = Math.abs(found.value - formula) / found.halfWidth;
    if (off <= 1) within += 1;
    worst = Math.max(worst, off);
  };
  for (let at = 0; at < CASES; at++) {
    const one = randomCase(uniform, at % 2 === 0);
    const formula = operate(one, one.agents, one);
    const { queues, groups } = await simulate(modelOf(one), { replications: 20, seed: at });
    judge(queues[0]?.total.serviceLevel, formula.serviceLevel);
    judge(queues[0]?.total.pWait, formula.pWait);
    judge(queues[0]?.total.asaSeconds, formula.asaSeconds);
    judge(queues[0]?.total.abandonment, formula.abandonment);
    judge(groups[0]?.total.occupancy, formula.occupancy);
  }
  // 95% of some 90 figures that hang together by case: fewer than 75% would not be chance, nor would one that is far off
  expect(judged).toBeGreaterThan(80);
  expect(within / judged).toBeGreaterThan(0.75);
  expect(worst).toBeLessThan(3);
});
