import type { Candidate } from '../candidate';
import { plainScale, type Scale, stableScale } from './stable-scale';
import { onWorkingClock, type WorkingSeries } from './working-clock';

const HISTORY_DAYS = 56;

/**
 * Exponential smoothing of a level with a damped trend, the profile of the day and that of the week, and an error that
 * fades: Taylor's double seasonal method (Journal of the Operational Research Society 54, 2003; with the autoregressive
 * error: European Journal of Operational Research 204, 2010). The rates are those that would have forecast the next two
 * days best, again and again through the history, by the mean absolute error.
 */
export const doubleSeasonalSmoothing: Candidate = smoothingOn('double-seasonal', stableScale);

/** The same on calls as they are, which suits queues whose swings do not grow with their size. */
export const plainDoubleSeasonalSmoothing: Candidate = smoothingOn('plain-double-seasonal', () => plainScale);

function smoothingOn(name: string, chooseScale: (values: Float64Array) => Scale): Candidate {
  return {
    name,
    plainName: `smoothed day and week profiles${name.startsWith('plain') ? ', unscaled' : ''}`,
    minimumDays: 21,
    forecast: (history, future) =>
      onWorkingClock(history, future, HISTORY_DAYS, (series, horizon) => {
        const scale = chooseScale(series.values);
        const scaled = { ...series, values: series.values.map(scale.to) };
        const rates = bestRates(scaled);
        const { state, variance } = smooth(scaled, rates);
        return Float64Array.from({ length: horizon }, (_, step) =>
          scale.back(expected(state, scaled, rates, scaled.values.length - 1, step + 1), variance),
        );
      }),
  };
}

/** How fast each part follows what is seen: 0 never, 1 at once. */
interface Rates {
  level: number;
  trend: number;
  day: number;
  week: number;
  /** What is left of the trend after a cell. */
  damping: number;
  /** What is left of an error after a cell. */
  error: number;
}

const START: Rates = { level: 0.01, trend: 0, day: 0.1, week: 0.1, damping: 0.98, error: 0.9 };
const TRIED: { [Rate in keyof Rates]: readonly number[] } = {
  level: [0.002, 0.01, 0.03, 0.08, 0.2, 0.5],
  day: [0, 0.02, 0.05, 0.1, 0.2, 0.35],
  week: [0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5],
  error: [0, 0.5, 0.8, 0.9, 0.95, 0.98],
  trend: [0, 0.003, 0.01, 0.05],
  damping: [0.9, 0.98],
};
const ROUNDS = 3;
/** A change of rates must make the error this much smaller. */
const WORTHWHILE = 0.999;

/** One rate after the other through its grid, then to the neighbours of what was found, until none gets better. */
function bestRates(series: WorkingSeries): Rates {
  let best = START;
  let least = smooth(series, best, true).error;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = least;
    for (const rate of Object.keys(TRIED) as (keyof Rates)[]) {
      const grid = TRIED[rate];
      const found = grid.indexOf(best[rate]);
      for (const [place, value] of grid.entries()) {
        if (place === found || (round > 0 && Math.abs(place - found) > 2)) continue;
        const tried = { ...best, [rate]: value };
        const { error } = smooth(series, tried, true);
        if (error >= least * WORTHWHILE) continue;
        best = tried;
        least = error;
      }
    }
    if (least === before) break;
  }
  return best;
}

interface State {
  level: number;
  trend: number;
  error: number;
  day: Float64Array;
  week: Float64Array;
}

/** Starts from the first week: its mean (half way to its first day's), the mean profile of its days, and some of its own. */
function firstState({ day, week, values }: WorkingSeries): State {
  const mean = (from: number, to: number) =>
    values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  const level = mean(0, week);
  const state: State = {
    level,
    trend: 0,
    error: 0,
    day: new Float64Array(day),
    week: new Float64Array(week),
  };
  for (let at = 0; at < week; at += 1) {
    state.day[at % day] = (state.day[at % day] ?? 0) + (((values[at] ?? 0) - level) * day) / week;
  }
  for (let at = 0; at < week; at += 1) {
    state.week[at] = 0.3 * ((values[at] ?? 0) - level - (state.day[at % day] ?? 0));
  }
  state.level = (level + mean(0, day)) / 2;
  return state;
}

/** The forecast `step` cells after cell `at`. */
function expected(
  state: State,
  { day, week }: WorkingSeries,
  rates: Rates,
  at: number,
  step: number,
): number {
  const { damping } = rates;
  const trend = (state.trend * damping * (1 - damping ** step)) / (1 - damping);
  const profile = (state.day[(at + step) % day] ?? 0) + (state.week[(at + step) % week] ?? 0);
  return state.level + trend + profile + state.error * rates.error ** step;
}

interface Smoothed {
  state: State;
  /** Of the errors one cell ahead. */
  variance: number;
  /** Mean absolute error over the next two days, from twice a day; only where asked for. */
  error: number;
}

function smooth(series: WorkingSeries, rates: Rates, isJudged = false): Smoothed {
  const { day, week, values, known } = series;
  const state = firstState(series);
  const from = Math.min(week + 3 * day, values.length - 2 * day);
  const every = Math.max(1, day >> 1);
  let squares = 0;
  let count = 0;
  const judged = { sum: 0, count: 0 };
  for (let at = 0; at < values.length; at += 1) {
    const level = state.level + rates.damping * state.trend;
    const deviation = (values[at] ?? 0) - level - (state.day[at % day] ?? 0) - (state.week[at % week] ?? 0);
    state.trend *= rates.damping;
    state.level = level;
    if (known[at] === 1) {
      const surprise = deviation - rates.error * state.error;
      const step = rates.level * surprise;
      state.level += step;
      state.trend += rates.trend * step;
      state.day[at % day] = (state.day[at % day] ?? 0) + rates.day * surprise;
      state.week[at % week] = (state.week[at % week] ?? 0) + rates.week * surprise;
      state.error = deviation - step;
      if (at >= from) {
        squares += surprise * surprise;
        count += 1;
      }
    } else state.error *= rates.error;
    if (isJudged && at >= from && (at - from) % every === 0) judge(series, state, rates, at, judged);
  }
  return { state, variance: squares / Math.max(1, count), error: judged.sum / Math.max(1, judged.count) };
}

/** Adds the errors of the forecast of the two days after cell `at`, where they are known. */
function judge(
  { day, week, values, known }: WorkingSeries,
  state: State,
  rates: Rates,
  at: number,
  judged: { sum: number; count: number },
): void {
  const last = Math.min(values.length - 1, at + 2 * day);
  let { trend, error, level } = state;
  for (let next = at + 1; next <= last; next += 1) {
    trend *= rates.damping;
    error *= rates.error;
    level += trend;
    if (known[next] !== 1) continue;
    const profile = (state.day[next % day] ?? 0) + (state.week[next % week] ?? 0);
    judged.sum += Math.abs((values[next] ?? 0) - level - profile - error);
    judged.count += 1;
  }
}
