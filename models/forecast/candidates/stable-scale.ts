/** Where a series moves by about as much at every height: forecasts are made there and brought back. */
export interface Scale {
  to(value: number): number;
  /** @param variance of the forecast on the scale: what turns the middle into the mean where counts are small */
  back(value: number, variance: number): number;
}

/** Values below it are too small for logarithms: chance alone would make the forecast too low. */
const SMALLEST_FOR_LOGARITHM = 10;

/** As it is. */
export const plainScale: Scale = { to: (value) => value, back: (value) => value };

const logarithm: Scale = { to: Math.log, back: (value) => Math.exp(value) };

const squareRoot: Scale = {
  to: (value) => Math.sqrt(Math.max(0, value)),
  back: (value, variance) => Math.max(0, value) ** 2 + variance,
};

/** The logarithm (effects multiply), or the square root where counts are small (Poisson's spread becomes even). */
export function stableScale(values: Float64Array): Scale {
  return values.every((value) => value >= SMALLEST_FOR_LOGARITHM) ? logarithm : squareRoot;
}
