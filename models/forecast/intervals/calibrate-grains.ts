import type { Fold } from '../backtest/run';
import type { DayMatrix } from '../day-matrix';
import { DAYS_OF_GRAIN, type Grain } from '../scorecard';
import { totalsBy } from '../totals';
import { type Calibrated, calibrate, type PastErrors } from './conformal';

/** Bands for intervals, days and weeks, each from its own past errors: errors of intervals hang together, so those of a
 * day are neither their sum nor their root. null where no trial reaches the grain. */
export function calibrateGrains(
  series: DayMatrix,
  folds: readonly Fold[],
  forecasts: readonly Float64Array[],
  horizonDays: number,
): Record<Grain, Calibrated | null> {
  const told = tellingTrials(series, folds, forecasts);
  const independentTrials = countIndependent(told.folds, horizonDays);
  const of = (grain: Grain) => {
    const past = pastErrors(series, told, grain);
    return past.actuals.length === 0 ? null : calibrate(past, { horizonDays, independentTrials });
  };
  return { interval: of('interval'), day: of('day'), week: of('week') };
}

/** Fewer trials than this are all listened to. */
const FEWEST_TRIALS = 4;

interface Trials {
  folds: readonly Fold[];
  /** By fold. */
  forecasts: readonly Float64Array[];
}

/** Trials with less than half of today's history tell of a method that knew less: their errors were larger. */
function tellingTrials(
  { days }: DayMatrix,
  folds: readonly Fold[],
  forecasts: readonly Float64Array[],
): Trials {
  const late = folds.flatMap(({ origin }, index) => (origin >= days.length / 2 ? [index] : []));
  if (late.length < FEWEST_TRIALS) return { folds, forecasts };
  const pick = <Item>(items: readonly Item[]) => items.filter((_, index) => late.includes(index));
  return { folds: pick(folds), forecasts: pick(forecasts) };
}

/** Trials that overlap tell of the same days: what counts is how many weeks (or shorter horizons) they span. */
function countIndependent(folds: readonly Fold[], horizonDays: number): number {
  const first = Math.min(...folds.map(({ origin }) => origin));
  const last = Math.max(...folds.map(({ origin, dayCount }) => origin + dayCount));
  return Math.min(folds.length, (last - first) / Math.min(7, horizonDays));
}

function pastErrors(series: DayMatrix, { folds, forecasts }: Trials, grain: Grain): PastErrors {
  const past: PastErrors = { forecasts: [], actuals: [], leads: [] };
  const { slotsPerDay } = series;
  folds.forEach((fold, index) => {
    const forecast = forecasts[index] ?? new Float64Array(fold.actual.length);
    if (grain === 'interval') {
      fold.actual.forEach((actual, cell) => {
        if (Number.isNaN(actual)) return;
        past.actuals.push(actual);
        past.forecasts.push(forecast[cell] ?? 0);
        past.leads.push(Math.floor(cell / slotsPerDay));
      });
      return;
    }
    const open = series.open.subarray(fold.origin * slotsPerDay, (fold.origin + fold.dayCount) * slotsPerDay);
    const trial = { actual: fold.actual, forecast, open, importance: fold.importance };
    for (const total of totalsBy(DAYS_OF_GRAIN[grain], trial, slotsPerDay)) {
      const weight = series.kind === 'mean' ? total.weight : 1;
      past.actuals.push(total.actual / weight);
      past.forecasts.push(total.forecast / weight);
      past.leads.push(total.lead);
    }
  });
  return past;
}
