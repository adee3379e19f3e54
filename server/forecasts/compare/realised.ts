import { z } from 'zod';
import { bias } from '@/models/forecast/accuracy/bias';
import { coverage } from '@/models/forecast/accuracy/coverage';
import { pairedBlockBootstrap } from '@/models/forecast/accuracy/paired-block-bootstrap';
import { poissonNoiseFloor } from '@/models/forecast/accuracy/poisson-noise-floor';
import { wape } from '@/models/forecast/accuracy/wape';
import { weekdayOf } from '@/server/trends/period';
import { FORECAST_GRAINS, type Metric } from '../contracts/vocabulary';
import type { Pair, Pairs, Told } from './paired-points';

const score = z.object({
  /** sum of |forecast - actual| / sum of actual */
  wape: z.number(),
  /** above 0 the forecast was too high */
  bias: z.number(),
  /** share of the actuals within the 80% band; null: it has no bands here */
  coverage80: z.number().nullable(),
});

/** How far off two forecasts were at one grain, on the same points. */
export const realisedRow = z.object({
  grain: z.enum(FORECAST_GRAINS),
  points: z.int(),
  left: score,
  right: score,
  /** wape that chance alone gives, were every mean exactly right; null for handle times */
  noiseFloor: z.number().nullable(),
  /** wape of the right less the left with its 95% interval: surely better where `high` is below 0. null: under 2 weeks */
  rightBetter: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type RealisedRow = z.output<typeof realisedRow>;

/** The same points give the same interval. */
const SEED = 1;

/** How far off two forecasts were, by grain; grains of which nothing has come are left out. */
export function realised(metric: Metric, pairs: Pairs): RealisedRow[] {
  return FORECAST_GRAINS.flatMap((grain) => {
    const points = pairs[grain];
    return points.some(({ actual }) => actual > 0) ? [rowOf(metric, grain, points)] : [];
  });
}

function rowOf(metric: Metric, grain: RealisedRow['grain'], pairs: readonly Pair[]): RealisedRow {
  const actual = pairs.map((pair) => pair.actual);
  const [left, right] = [pairs.map((pair) => pair.left), pairs.map((pair) => pair.right)];
  const [ours, theirs] = [left.map(({ mean }) => mean), right.map(({ mean }) => mean)];
  const block = pairs.map(({ date }) => weekNumber(date));
  return {
    grain,
    points: pairs.length,
    left: scoreOf(actual, left),
    right: scoreOf(actual, right),
    noiseFloor:
      metric === 'offered'
        ? poissonNoiseFloor(ours.map((mean, at) => (mean + (theirs[at] ?? mean)) / 2))
        : null,
    rightBetter:
      new Set(block).size < 2
        ? null
        : pairedBlockBootstrap({ actual, forecast: theirs, reference: ours, block }, { seed: SEED }),
  };
}

function scoreOf(actual: readonly number[], told: readonly Told[]): z.output<typeof score> {
  const means = told.map(({ mean }) => mean);
  const lows = told.flatMap(({ band }) => band?.low ?? []);
  const highs = told.flatMap(({ band }) => band?.high ?? []);
  return {
    wape: wape(actual, means),
    bias: bias(actual, means),
    coverage80: lows.length === actual.length ? coverage(actual, lows, highs) : null,
  };
}

/** The same for all days of a week, Monday to Sunday. */
function weekNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) - weekdayOf(date);
}
