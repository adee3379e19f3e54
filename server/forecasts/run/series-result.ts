import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { Prisma } from '@/server/postgres/generated/client';
import { scorecard as scorecardSchema } from '../contracts/scorecard';
import type { Metric } from '../contracts/vocabulary';
import { explainSeries } from './explain-series';
import type { ReadyQueue } from './read-series';

export type SeriesResult = Omit<Prisma.ForecastSeriesResultCreateManyInput, 'snapshotId'>;

const ALL_CALLS =
  'The source does not say of every call whether it reached the queue: all incoming calls are forecast.';

/** Methods below a hundredth of a percent have no say. */
const LEAST_WEIGHT = 1e-4;

/** JSON has no NaN: what cannot be said is null. */
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What the engine says of a series besides its numbers, as PostgreSQL keeps it. */
export function seriesResult(
  { queue, measure, volume, handleTime }: ReadyQueue,
  metric: Metric,
  { mean, scorecard, weights, noise, notes }: SeriesForecast,
): SeriesResult {
  const history = metric === 'offered' ? volume.history : (handleTime?.history ?? volume.history);
  const isVolume = metric === 'offered';
  const noticed = isVolume ? volume.notes : (handleTime?.notes ?? []);
  return {
    queue,
    metric,
    measure: isVolume ? measure : 'aht',
    scorecard: scorecard ? plainScorecard(scorecard) : Prisma.JsonNull,
    weights: weights.filter(({ weight }) => weight >= LEAST_WEIGHT).map((weight) => ({ ...weight })),
    noise: { ...noise },
    notes: [...new Set([...noticed, ...notes, ...(isVolume && measure === 'calls' ? [ALL_CALLS] : [])])],
    explanation: explainSeries(history, volume.future, mean),
  };
}

function plainScorecard(scorecard: NonNullable<SeriesForecast['scorecard']>) {
  const rows = scorecard.rows.map((row) => ({
    ...row,
    wape: known(row.wape),
    bias: known(row.bias),
    naiveWape: known(row.naiveWape),
    medianWape: known(row.medianWape),
    noiseFloor: known(row.noiseFloor),
    coverage80: known(row.coverage80),
  }));
  return scorecardSchema.parse({ ...scorecard, rows });
}
