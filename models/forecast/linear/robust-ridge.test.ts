import { expect, test } from 'vitest';
import { combined, fitRobustRidge, type Term } from './robust-ridge';

const line = (x: number): Term[] => [
  { column: 0, value: 1 },
  { column: 1, value: x },
];
const xs = Array.from({ length: 21 }, (_, x) => x);

function solve(targets: number[], prior: [number, number], precision = 100) {
  const [unknowns = new Float64Array(2)] = fitRobustRidge({
    rows: xs.map(line),
    targets: [Float64Array.from(targets)],
    precisions: new Float64Array(xs.length).fill(precision),
    firstGuesses: [Float64Array.from(targets)],
    prior: Float64Array.of(prior[0], 0, 0, prior[1]),
    size: 2,
    freedom: 4,
    rounds: 20,
  });
  return unknowns;
}

test('recovers a line, and is not bent by one wild observation', () => {
  const exact = xs.map((x) => 2 + 0.5 * x);
  expect(combined(line(100), solve(exact, [1e-6, 1e-6]))).toBeCloseTo(52, 4);
  const wild = exact.map((y, index) => (index === 20 ? y + 50 : y));
  expect(combined(line(100), solve(wild, [1e-6, 1e-6]))).toBeCloseTo(52, 1);
});

test('a strong prior draws towards zero', () => {
  const slope = solve(
    xs.map((x) => x - 10),
    [1e-6, 1e9],
  )[1];
  expect(Math.abs(slope ?? 1)).toBeLessThan(0.001);
});

test('observations without precision are left out', () => {
  const [unknowns = new Float64Array(2)] = fitRobustRidge({
    rows: [line(0), line(1), line(2)],
    targets: [Float64Array.of(1, 2, 1000)],
    precisions: Float64Array.of(1, 1, 0),
    firstGuesses: [Float64Array.of(1, 2, 3)],
    prior: Float64Array.of(1e-9, 0, 0, 1e-9),
    size: 2,
    freedom: 4,
    rounds: 4,
  });
  expect(combined(line(2), unknowns)).toBeCloseTo(3, 5);
});

test('of several targets each has its own unknowns, and oddness in one is oddness in all', () => {
  const exact = Float64Array.from(xs, (x) => 3 - x);
  const other = exact.map((y, index) => (index === 20 ? y + 1 : y));
  const wild = exact.map((y, index) => (index === 20 ? y + 500 : y));
  const both = (second: Float64Array) =>
    fitRobustRidge({
      rows: xs.map(line),
      targets: [other, second],
      precisions: new Float64Array(xs.length).fill(100),
      firstGuesses: [exact, exact],
      prior: Float64Array.of(1e-6, 0, 0, 1e-6),
      size: 2,
      freedom: 4,
      rounds: 4,
    });
  const [besideOrdinary = new Float64Array(2), ordinary = new Float64Array(2)] = both(exact);
  const [besideWild = new Float64Array(2)] = both(wild);
  expect(combined(line(10), ordinary)).toBeCloseTo(-7, 6);
  expect(Math.abs((besideWild[1] ?? 0) + 1)).toBeLessThan(Math.abs((besideOrdinary[1] ?? 0) + 1));
});
