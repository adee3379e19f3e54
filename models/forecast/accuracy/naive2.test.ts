import { describe, expect, it } from 'vitest';
import { isSeasonal, naive2 } from './naive2';

// Monthly airline passengers, 1949 to 1960 (Box & Jenkins), as R's datasets have them.
const airPassengers = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
  133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218,
  230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235,
  227, 234, 264, 302, 293, 259, 229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278,
  284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404,
  347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472,
  548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432,
];

function expectAll(actual: Float64Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 6);
}

describe('naive2', () => {
  it('gives what the M4 script in R 4.2 gives', () => {
    expectAll(
      naive2(airPassengers, 12, 13),
      [
        437.48203, 424.6949046, 484.1682548, 469.0475715, 471.6775742, 534.8310109, 589.516707, 586.3231402,
        509.7019173, 443.0221657, 385.0684688, 432, 437.48203,
      ],
    );
  });

  it('goes on from the middle of a season, and with odd seasons', () => {
    expectAll(
      naive2(airPassengers.slice(0, 139), 12, 4),
      [618.6304627, 537.7872905, 467.4333803, 406.286344],
    );
    expectAll(
      naive2([10, 12, 20, 9, 13, 19, 11, 14, 22, 10, 13, 21], 3, 4),
      [10.23964646, 13.3805314, 21, 10.23964646],
    );
  });

  it('repeats the last value where there is no season', () => {
    const irregular = [3, 5, 4, 6, 8, 7, 5, 9, 3, 6, 4, 5, 8, 7, 6, 4, 5, 3, 9, 8];
    expect(isSeasonal(irregular, 5)).toBe(false);
    expectAll(naive2(irregular, 5, 2), [8, 8]);
    expectAll(naive2([4, 4, 4, 4, 4, 4, 4, 4], 2, 2), [4, 4]);
  });

  it('repeats the last value where the season has hours without any call, which cannot be divided by', () => {
    const closedAtNight = [0, 10, 20, 0, 11, 19, 0, 10, 21, 0, 12, 20];
    expect(isSeasonal(closedAtNight, 3)).toBe(true);
    expectAll(naive2(closedAtNight, 3, 2), [20, 20]);
  });

  it('refuses gaps and an empty history', () => {
    expect(() => naive2([1, Number.NaN, 3], 2, 1)).toThrow('without gaps');
    expect(() => naive2([], 2, 1)).toThrow('without gaps');
  });
});
