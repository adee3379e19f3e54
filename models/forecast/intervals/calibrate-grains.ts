import type { Fold } from '../backtest/run';
import type { DayMatrix } from '../day-matrix';
import { DAYS_OF_GRAIN, type Grain } from '../scorecard';
import { totalsBy } from '../totals';
import { type Calibrated, calibrate, type PastErrors } from './conformal';
import { countIndependent, type Trials, tellingTrials } from './telling-trials';

/** Bands for intervals, days and weeks, each from its own past errors: errors of intervals hang together, so those of a
 * day are neither their sum nor their root. null where no trial reaches the grain. */
export function calibrateGrains(
  series: DayMatrix,
  folds: readonly Fold[],
  forecasts: readonly Float64Array[],
  horizonDays: number,
): Record<Grain, Calibrated | null> {
  const told = tellingTrials({ folds, forecasts }, series.days.length);
  const independentTrials = countIndependent(told.folds, horizonDays);
  const of = (grain: Grain) => {
    const past = pastErrors(series, told, grain);
    return past.actuals.length === 0 ? null : calibrate(past, { horizonDays, independentTrials });
  };
  return { interval: of('interval'), day: of('day'), week: of('week') };
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
