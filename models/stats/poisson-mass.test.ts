import { expect, it } from 'vitest';
import { poissonMass } from './poisson-mass';

it('is the Poisson distribution at whole numbers', () => {
  for (const mean of [0.3, 4, 60]) {
    let [sum, expected] = [0, Math.exp(-mean)];
    for (let k = 0; k < 200; k++) {
      expect(poissonMass(k, mean)).toBeCloseTo(expected, 13);
      sum += poissonMass(k, mean);
      expected *= mean / (k + 1);
    }
    expect(sum).toBeCloseTo(1, 12);
  }
});

it('is mean^z e^−mean / Γ(z + 1) between them', () => {
  // Γ(3.5) = 15√π/8
  expect(poissonMass(2.5, 3)).toBeCloseTo((3 ** 2.5 * Math.exp(-3)) / ((15 * Math.sqrt(Math.PI)) / 8), 14);
});

it('keeps its digits where both are large: 1/√(2π·10¹²) at the mean', () => {
  expect(poissonMass(1e12, 1e12) * Math.sqrt(2 * Math.PI * 1e12)).toBeCloseTo(1, 12);
  expect(poissonMass(0, 0)).toBe(1);
  expect(poissonMass(3, 0)).toBe(0);
});
