import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mase } from '../accuracy/mase';
import { naive2 } from '../accuracy/naive2';
import { owa } from '../accuracy/owa';
import { smape } from '../accuracy/smape';
import type { DayMatrix, FutureDays } from '../day-matrix';
import { autoregression } from './autoregression';
import { doubleSeasonalSmoothing } from './double-seasonal-smoothing';
import { similarDays } from './similar-days';

const FILE = join(process.env.CALLCAST_DATA ?? '../shared/data', 'volume/m4_hourly_train.csv.gz');
/** Of the 414 series every so many are tried. */
const EVERY = 18;
const HORIZON = 48;

test.skipIf(!existsSync(FILE))(
  `M4, hourly, last two days held out: each alone is far better than Naive2 (needs CALLCAST_DATA with ${FILE})`,
  () => {
    const histories = hourlySeries();
    expect(histories).toHaveLength(23);
    const scoreOf = (forecast: (history: number[]) => ArrayLike<number>) => {
      const scores = histories.map((values) => {
        const [history, actual] = [values.slice(0, -HORIZON), values.slice(-HORIZON)];
        const ahead = forecast(history);
        return { smape: smape(actual, ahead), mase: mase(actual, ahead, history, 24) };
      });
      const mean = (key: 'smape' | 'mase') =>
        scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
      return { smape: mean('smape'), mase: mean('mase') };
    };
    const bar = scoreOf((history) => naive2(history, 24, HORIZON));
    for (const candidate of [autoregression, doubleSeasonalSmoothing, similarDays]) {
      const score = scoreOf((history) => candidate.forecast(asDays(history), twoDaysAfter(history)));
      expect(owa(score, bar), candidate.name).toBeLessThan(0.55);
    }
  },
);

function hourlySeries(): number[][] {
  const lines = gunzipSync(readFileSync(FILE)).toString().trim().split('\n').slice(1);
  return lines
    .filter((_, index) => index % EVERY === 0)
    .map((line) => line.replaceAll('"', '').split(',').slice(1).filter(Boolean).map(Number));
}

/** The last value ends a day; days are counted. */
function asDays(history: readonly number[]): DayMatrix {
  const dayCount = Math.ceil(history.length / 24);
  const values = new Float64Array(dayCount * 24).fill(Number.NaN);
  values.set(history, values.length - history.length);
  const days = Array.from({ length: dayCount }, (_, day) => ({ date: null, weekday: day % 7, tags: [] }));
  return {
    id: 'm4',
    kind: 'count',
    slotsPerDay: 24,
    days,
    values,
    open: new Uint8Array(values.length).fill(1),
  };
}

function twoDaysAfter(history: readonly number[]): FutureDays {
  const next = Math.ceil(history.length / 24);
  const days = [next, next + 1].map((day) => ({ date: null, weekday: day % 7, tags: [] }));
  return { days, open: new Uint8Array(HORIZON).fill(1) };
}
