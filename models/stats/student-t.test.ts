import { expect, it } from 'vitest';
import { studentT } from './student-t';

it('gives the quantiles of Student’s t that tables print', () => {
  expect(studentT(0.975, 1)).toBeCloseTo(12.7062, 4);
  expect(studentT(0.975, 9)).toBeCloseTo(2.262157, 6);
  expect(studentT(0.975, 29)).toBeCloseTo(2.04523, 5);
  expect(studentT(0.95, 5)).toBeCloseTo(2.015048, 6);
  expect(studentT(0.975, 1e6)).toBeCloseTo(1.959966, 5);
});
