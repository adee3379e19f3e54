import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { scorecard as scorecardSchema } from '../contracts/scorecard';
import type { Metric } from '../contracts/vocabulary';
import type { SeriesResult } from './store-forecasts';

const ALL_CALLS =
  'The source does not say of every call whether it reached the queue: all incoming calls are forecast.';

/** JSON has no NaN: what cannot be said is null. */
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What the engine says of a series besides its numbers, as PostgreSQL keeps it. */
export function seriesResult(
  series: { queue: string; metric: Metric; measure: 'offered' | 'calls' | 'aht' },
  forecast: SeriesForecast,
  notes: readonly string[],
): SeriesResult {
  const { scorecard, weights } = forecast;
  const rows = scorecard?.rows.map((row) => ({
    ...row,
    wape: known(row.wape),
    bias: known(row.bias),
    naiveWape: known(row.naiveWape),
    medianWape: known(row.medianWape),
    noiseFloor: known(row.noiseFloor),
    coverage80: known(row.coverage80),
  }));
  const allNotes = [...notes, ...forecast.notes, ...(series.measure === 'calls' ? [ALL_CALLS] : [])];
  return {
    ...series,
    scorecard: scorecard ? scorecardSchema.parse({ ...scorecard, rows }) : {},
    weights: weights.filter(({ weight }) => weight > 0).map((weight) => ({ ...weight })),
    notes: allNotes,
    explanation: {},
  };
}
