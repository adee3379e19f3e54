import type { Candidate } from '../candidate';
import { type Scale, stableScale } from './stable-scale';
import { onWorkingClock, type WorkingSeries } from './working-clock';

const HISTORY_DAYS = 364;
/** Of the most similar moments so many are followed. */
const FOLLOWED = 8;
/** How much less a moment counts as it is less similar. */
const SHARPNESS = 3;
/** The same weekday is that much more similar. */
const SAME_WEEKDAY = 0.65;
/** Likeness beyond this share of the usual difference is taken for chance. */
const COINCIDENCE = 0.1;
/** Days after which a moment is taken for twice as far. */
const FORGETTING_DAYS = 60;
/** What a difference in height counts, besides the difference in shape. */
const HEIGHT = 0.3;
/** How much of the height is the last day's, the rest the last week's; less where the last day is itself a forecast. */
const OF_LAST_DAY = { seen: 0.75, forecast: 0.3 };

/**
 * Analogues: what came after the moments of the past that looked most like the last day (and half day), moved to today's
 * height. Two days at a time, each going on from the last. After Lora et al., Electricity market price forecasting based on
 * weighted nearest neighbors techniques, IEEE Transactions on Power Systems 22 (2007).
 */
export const similarDays: Candidate = {
  name: 'similar-days',
  plainName: 'what followed the most similar days',
  minimumDays: 21,
  forecast: (history, future) =>
    onWorkingClock(history, future, HISTORY_DAYS, (series, horizon) => {
      const scale: Scale = stableScale(series.values);
      const scaled = { ...series, values: series.values.map(scale.to) };
      const long = goOn(scaled, horizon, scaled.day);
      const short = goOn(scaled, horizon, Math.max(1, scaled.day >> 1));
      return long.map((value, step) => scale.back((value + (short[step] ?? value)) / 2, 0));
    }),
};

function goOn({ day, week, values, known }: WorkingSeries, horizon: number, length: number): Float64Array {
  const past = values.length;
  const path = new Float64Array(past + horizon);
  path.set(values);
  for (let at = past; at < path.length; at += 2 * day) {
    const steps = Math.min(2 * day, path.length - at);
    const moments = similarMoments({ day, week, values: path, known }, past, at, length);
    if (moments.length === 0) return new Float64Array(horizon).fill(Number.NaN);
    const share = at === past ? OF_LAST_DAY.seen : OF_LAST_DAY.forecast;
    const heightAt = (moment: number) =>
      share * meanOf(path, moment - length, moment) +
      (1 - share) * meanOf(path, Math.max(0, Math.min(moment, past) - week), Math.min(moment, past));
    const height = heightAt(at);
    const total = moments.reduce((sum, { weight }) => sum + weight, 0);
    for (const { from, weight } of moments) {
      const shift = height - heightAt(from);
      for (let step = 0; step < steps; step += 1) {
        path[at + step] = (path[at + step] ?? 0) + (weight / total) * ((path[from + step] ?? 0) + shift);
      }
    }
  }
  return path.slice(past);
}

interface Moment {
  from: number;
  weight: number;
}

/** Moments at the same time of day after which two days of history are there, the most similar ones, with their weights. */
function similarMoments(
  { day, week, values, known }: WorkingSeries,
  past: number,
  now: number,
  length: number,
): Moment[] {
  const height = meanOf(values, now - length, now);
  const moments: { from: number; distance: number }[] = [];
  for (let from = now - 2 * day; from >= length; from -= day) {
    if (from + 2 * day > past || known[from] !== 1) continue;
    const other = meanOf(values, from - length, from);
    let shape = 0;
    for (let back = 0; back < length; back += 1) {
      const difference =
        (values[from - length + back] ?? 0) - other - (values[now - length + back] ?? 0) + height;
      shape += (0.5 + back / length) * Math.abs(difference);
    }
    moments.push({ from, distance: shape / length + HEIGHT * Math.abs(other - height) });
  }
  const usual = moments.reduce((sum, { distance }) => sum + distance, 0) / moments.length;
  for (const moment of moments) {
    const age = 1 + (now - moment.from) / day / FORGETTING_DAYS;
    const weekday = (now - moment.from) % week === 0 ? SAME_WEEKDAY : 1;
    moment.distance = (moment.distance + COINCIDENCE * usual) * age * weekday;
  }
  moments.sort((a, b) => a.distance - b.distance);
  const nearest = (moments[0]?.distance ?? 0) + 1e-9;
  return moments
    .slice(0, FOLLOWED)
    .map(({ from, distance }) => ({ from, weight: Math.exp(-SHARPNESS * (distance / nearest - 1)) }));
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0;
  return sum / (to - from);
}
