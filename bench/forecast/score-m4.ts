import { coverage } from '@/models/forecast/accuracy/coverage';
import { mase } from '@/models/forecast/accuracy/mase';
import { naive2 } from '@/models/forecast/accuracy/naive2';
import { owa } from '@/models/forecast/accuracy/owa';
import { smape } from '@/models/forecast/accuracy/smape';
import type { Cell, Origin } from './bench-case';
import { cellKey, type Forecast } from './forecast-file';

const SEASON = 24;

export interface M4CaseScore {
  smape: number;
  mase: number;
  owa: number;
  coverage80: number;
  /** sMAPE of each series, for paired comparisons. */
  smapes: number[];
}

/** Naive2's forecast of each series, as M4 measures all others by; its "interval" is a point. */
export function naive2Forecast({ history, actual }: Origin): Forecast {
  const values = bySeries(history);
  const times = new Map<string, string[]>();
  for (const { series, time } of actual) times.set(series, [...(times.get(series) ?? []), time]);
  const forecast = new Map<string, { mean: number; low: number; median: number; high: number }>();
  for (const [series, seriesTimes] of times) {
    const means = naive2(values.get(series) ?? [], SEASON, seriesTimes.length);
    for (const [step, time] of seriesTimes.entries()) {
      const mean = means[step] ?? Number.NaN;
      forecast.set(cellKey(series, time), { mean, low: mean, median: mean, high: mean });
    }
  }
  return forecast;
}

/** The M4 measures of a forecast: averages over the series of their sMAPE and MASE; OWA against Naive2's averages. */
export function scoreM4(origin: Origin, forecast: Forecast): M4CaseScore {
  const own = averages(origin, forecast);
  const benchmark = averages(origin, naive2Forecast(origin));
  const told = origin.actual.map(({ series, time }) => forecast.get(cellKey(series, time)));
  return {
    ...own,
    owa: owa(own, benchmark),
    coverage80: coverage(
      origin.actual.map((cell) => cell.value),
      told.map((cell) => cell?.low ?? Number.NaN),
      told.map((cell) => cell?.high ?? Number.NaN),
    ),
  };
}

function averages(origin: Origin, forecast: Forecast): { smape: number; mase: number; smapes: number[] } {
  const histories = bySeries(origin.history);
  const expected = bySeries(
    origin.actual.map(({ series, time }) => ({
      series,
      time,
      value: forecast.get(cellKey(series, time))?.mean ?? Number.NaN,
    })),
  );
  const smapes: number[] = [];
  const mases: number[] = [];
  for (const [series, values] of bySeries(origin.actual)) {
    const means = expected.get(series) ?? [];
    smapes.push(smape(values, means));
    mases.push(mase(values, means, histories.get(series) ?? [], SEASON));
  }
  // A series that repeats itself exactly has no scale for MASE.
  return { smape: average(smapes), mase: average(mases.filter(Number.isFinite)), smapes };
}

function bySeries(cells: readonly Cell[]): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const { series, value } of cells) {
    const known = values.get(series);
    if (known) known.push(value);
    else values.set(series, [value]);
  }
  return values;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
