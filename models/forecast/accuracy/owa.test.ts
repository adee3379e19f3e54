import { expect, it } from 'vitest';
import { owa } from './owa';

it('owa is the mean of both errors relative to Naive2', () => {
  // The seasonal naive and Naive2 on M4's hourly series, as the competition published them: OWA 0.627.
  expect(owa({ smape: 13.912, mase: 1.193 }, { smape: 18.383, mase: 2.395 })).toBeCloseTo(0.627, 3);
  expect(owa({ smape: 10, mase: 1 }, { smape: 10, mase: 1 })).toBe(1);
});
