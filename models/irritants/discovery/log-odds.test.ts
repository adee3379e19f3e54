import { expect, it } from 'vitest';
import { logOddsScores } from './log-odds';

it('ranks by certainty, not by ratio alone', () => {
  const bad = { counts: [30, 3, 500, 0], total: 1000 };
  const good = { counts: [5, 0, 500, 20], total: 1000 };
  const [frequent = 0, rare = 0, everywhere = 0, good20 = 0] = logOddsScores(bad, good, 100);
  expect(frequent).toBeGreaterThan(rare);
  expect(rare).toBeGreaterThan(0);
  expect(Math.abs(everywhere)).toBeLessThan(0.1);
  expect(good20).toBeLessThan(-1.5);
});

it('is the formula of Monroe, Colaresi & Quinn', () => {
  // counts 30 of 1000 and 10 of 500, prior 40/1500 of 150 = 4
  const [score = 0] = logOddsScores({ counts: [30], total: 1000 }, { counts: [10], total: 500 }, 150);
  const difference = Math.log(34 / (1150 - 34)) - Math.log(14 / (650 - 14));
  expect(score).toBeCloseTo(difference / Math.sqrt(1 / 34 + 1 / 14), 10);
});
