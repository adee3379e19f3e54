import { bias } from '@/models/forecast/accuracy/bias';
import { pairedBlockBootstrap } from '@/models/forecast/accuracy/paired-block-bootstrap';
import { poissonNoiseFloor } from '@/models/forecast/accuracy/poisson-noise-floor';
import { wape } from '@/models/forecast/accuracy/wape';
import type { ScoreRow } from '../contracts/scorecard';
import type { Metric } from '../contracts/vocabulary';

/** An interval, day or week that was forecast and has come. */
export interface ScoredPair {
  actual: number;
  forecast: number;
  /** what repeating the week before the forecast would have said, and the median of the last six; null: not known */
  naive: number | null;
  median: number | null;
  /** null: its bands are not known */
  within80: boolean | null;
  /** pairs of one week hang together */
  week: string;
}

/** The same draw every time: a page must not say another thing when it is read again. */
const SEED = 1;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** How far off forecasts were. Every pair weighs what came: for handle times the seconds, not the calls behind them. */
export function scorePairs(grain: ScoreRow['grain'], metric: Metric, pairs: readonly ScoredPair[]): ScoreRow {
  const actual = pairs.map((pair) => pair.actual);
  const forecast = pairs.map((pair) => pair.forecast);
  const banded = pairs.filter(({ within80 }) => within80 !== null);
  const within = banded.filter(({ within80 }) => within80).length;
  return {
    grain,
    wape: known(wape(actual, forecast)),
    bias: known(bias(actual, forecast)),
    naiveWape: wapeOf(pairs, ({ naive }) => naive),
    medianWape: wapeOf(pairs, ({ median }) => median),
    noiseFloor: metric === 'offered' ? known(poissonNoiseFloor(forecast)) : null,
    coverage80: banded.length > 0 ? within / banded.length : null,
    betterThanMedian: comparison(pairs),
  };
}

function wapeOf(pairs: readonly ScoredPair[], of: (pair: ScoredPair) => number | null): number | null {
  const both = pairs.filter((pair) => of(pair) !== null);
  return known(
    wape(
      both.map(({ actual }) => actual),
      both.map((pair) => of(pair) ?? 0),
    ),
  );
}

function comparison(pairs: readonly ScoredPair[]): ScoreRow['betterThanMedian'] {
  const both = pairs.filter((pair) => pair.median !== null);
  const weeks = [...new Set(both.map(({ week }) => week))];
  if (weeks.length < 2 || !both.some(({ actual }) => actual > 0)) return null;
  return pairedBlockBootstrap(
    {
      actual: both.map(({ actual }) => actual),
      forecast: both.map(({ forecast }) => forecast),
      reference: both.map((pair) => pair.median ?? 0),
      block: both.map(({ week }) => weeks.indexOf(week)),
    },
    { seed: SEED },
  );
}
