import { NORMAL_QUANTILES } from '../quantiles';
import { type NetworkShape, pastCells, type WeightShape, weightShapes } from './network-shape';

/** What a quantile stands away from the median before anything is learned, in spreads of the series. */
const FIRST_SPREAD = 0.3;

/**
 * Weights before training. The skip begins as the mean of the past days on the target's weekday and the output layer near
 * 0, so that the untrained network already forecasts about as well as a mean of weeks; the other layers are drawn after
 * He et al. ("Delving Deep into Rectifiers", ICCV 2015).
 */
export function initialWeights(
  shape: NetworkShape,
  featureCount: number,
  random: () => number,
): Float32Array[] {
  return weightShapes(shape, featureCount).map((weight) => {
    const [rows, columns = 1] = weight.dimensions;
    if (weight.name === 'skip.weight') return meanOfWeeks(shape);
    if (weight.name === 'output.bias') return spreadOut(shape);
    if (weight.dimensions.length === 1) return new Float32Array(rows);
    const deviation = Math.sqrt(2 / rows) * gainOf(weight);
    return Float32Array.from({ length: rows * columns }, () => deviation * normal(random));
  });
}

function gainOf({ name }: WeightShape): number {
  if (name.startsWith('residual')) return 0.5;
  return name.startsWith('output') ? 0.05 : 1;
}

/** The usual day where it is read, else the mean of the lag days on the target's weekday. */
function meanOfWeeks(shape: NetworkShape): Float32Array {
  const { lagDays, usualWeeks, slotsPerDay } = shape;
  const weights = new Float32Array(pastCells(shape) * slotsPerDay);
  const weeks = Math.floor(lagDays / 7);
  const days = usualWeeks > 0 ? [lagDays] : Array.from({ length: weeks }, (_, week) => week * 7 + 6);
  for (const day of days)
    for (let slot = 0; slot < slotsPerDay; slot += 1)
      weights[(day * slotsPerDay + slot) * slotsPerDay + slot] = 1 / days.length;
  return weights;
}

function spreadOut({ slotsPerDay }: NetworkShape): Float32Array {
  return Float32Array.from(
    NORMAL_QUANTILES.flatMap((quantile) =>
      Array.from({ length: slotsPerDay }, () => quantile * FIRST_SPREAD),
    ),
  );
}

/** Box–Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
