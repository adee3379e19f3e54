import { describe, expect, it } from 'vitest';
import { seededRandom } from '../accuracy/seeded-random';
import { QUANTILE_LEVELS } from '../quantiles';
import { calibrate, type PastErrors } from './conformal';

/** Forecasts between 10 and 510 whose errors grow with their root and with the days ahead, and lean upwards. */
function trials(seed: number, count: number): PastErrors {
  const random = seededRandom(seed);
  const past: PastErrors = { forecasts: [], actuals: [], leads: [] };
  for (let index = 0; index < count; index += 1) {
    const forecast = 10 + 500 * random();
    const lead = Math.floor(random() * 14);
    const skewed = -Math.log(1 - random()) - 0.7;
    past.forecasts.push(forecast);
    past.leads.push(lead);
    past.actuals.push(Math.max(0, forecast + skewed * Math.sqrt(forecast) * (1 + lead / 7)));
  }
  return past;
}

function shareWithin(past: PastErrors, at: PastErrors, low: number, high: number): number {
  const band = calibrate(past, { horizonDays: 14, independentTrials: 100 });
  const [from, to] = [QUANTILE_LEVELS.indexOf(low as 0.1), QUANTILE_LEVELS.indexOf(high as 0.9)];
  const inside = at.actuals.filter((actual, index) => {
    const edges = band.quantiles(at.forecasts[index] ?? 0, at.leads[index] ?? 0);
    return actual >= (edges[from] ?? 0) && actual <= (edges[to] ?? 0);
  });
  return inside.length / at.actuals.length;
}

describe('calibrate', () => {
  it('holds what its bands promise on errors it has not seen', () => {
    const past = trials(1, 3000);
    const fresh = trials(2, 20000);
    expect(shareWithin(past, fresh, 0.1, 0.9)).toBeCloseTo(0.8, 1);
    expect(shareWithin(past, fresh, 0.25, 0.75)).toBeCloseTo(0.5, 1);
    expect(shareWithin(past, fresh, 0.025, 0.975)).toBeCloseTo(0.95, 1);
  });

  it('holds it at low and at high levels, and far ahead as well as near', () => {
    const past = trials(1, 5000);
    const fresh = trials(2, 20000);
    const part = (keep: (forecast: number, lead: number) => boolean): PastErrors => {
      const kept = fresh.forecasts.flatMap((forecast, i) => (keep(forecast, fresh.leads[i] ?? 0) ? [i] : []));
      const of = (values: number[]) => kept.map((i) => values[i] ?? 0);
      return { forecasts: of(fresh.forecasts), actuals: of(fresh.actuals), leads: of(fresh.leads) };
    };
    for (const keep of [
      (forecast: number) => forecast < 120,
      (forecast: number) => forecast > 400,
      (_: number, lead: number) => lead < 2,
      (_: number, lead: number) => lead >= 9,
    ]) {
      const share = shareWithin(past, part(keep), 0.1, 0.9);
      expect(share).toBeGreaterThan(0.74);
      expect(share).toBeLessThan(0.86);
    }
  });

  it('is never below zero, in order, and wider the further ahead', () => {
    const band = calibrate(trials(1, 3000), { horizonDays: 14, independentTrials: 100 });
    const near = band.quantiles(100, 0);
    const far = band.quantiles(100, 60);
    expect([...near].sort((a, b) => a - b)).toEqual(near);
    expect(near.every((edge) => edge >= 0)).toBe(true);
    expect((far[5] ?? 0) - (far[1] ?? 0)).toBeGreaterThan((near[5] ?? 0) - (near[1] ?? 0));
  });

  it('does not take three errors for the whole truth', () => {
    const few = calibrate(
      { forecasts: [100, 100, 100], actuals: [101, 99, 102], leads: [0, 1, 2] },
      { horizonDays: 7, independentTrials: 1 },
    );
    const [low, high] = [few.quantiles(100, 0)[0] ?? 0, few.quantiles(100, 0)[6] ?? 0];
    expect(high - low).toBeGreaterThan(4);
  });
});
