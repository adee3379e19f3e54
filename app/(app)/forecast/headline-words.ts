import type { Format } from '@/app/_ui/format';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { Period } from '@/server/trends/period';
import { METRIC_WORDS, metricText, rangeText } from './metric-words';
import { pastText } from './scorecard-words';

interface Telling {
  format: Format;
  metric: Metric;
  week: Period & { isNext: boolean };
  /** The week before and the week itself; fewer: not known. */
  points: readonly ForecastPoint[];
  accuracy: ForecastAccuracy | undefined;
}

const DAYS_A_WEEK = 7;

function weekSentence({ format, metric, week, points }: Telling): string {
  const days = format.dayRange(week.from, week.to);
  const point = points.find(({ date }) => date === week.from);
  if (!point || point.mean === null) return `${days} is not forecast.`;
  const { unit } = METRIC_WORDS[metric];
  const when = week.isNext ? 'Next week' : `Week of ${days}:`;
  const value = `${metricText(format, metric, point.mean)}${unit && ` ${unit}`}`;
  const what = metric === 'aht' ? `a mean handle time of ${value}` : value;
  if (!point.bands) return `${when} ${what}`;
  return `${when} ${what} (${rangeText(format, metric, [point.bands.q10, point.bands.q90])} at 80%)`;
}

/** How far off days were: of forecasts that were made for them where there are some, else of trials on the past. */
function errorClause(format: Format, accuracy: ForecastAccuracy | undefined): string | null {
  const realised = accuracy?.realised.rows.find(({ grain }) => grain === 'day')?.wape ?? null;
  if (accuracy && realised !== null && accuracy.realised.days.length >= DAYS_A_WEEK) {
    return `off by ${format.percent(realised)} per day on the last ${accuracy.realised.days.length} days`;
  }
  const tried = accuracy?.backtest?.rows.find(({ grain }) => grain === 'day')?.wape ?? null;
  if (!accuracy?.backtest || tried === null) return null;
  return `off by ${format.percent(tried)} per day ${pastText(accuracy.backtest).replace(/,$/, '')}`;
}

function changeSentence({ format, week, points }: Telling): string | null {
  const point = points.find(({ date }) => date === week.from);
  const before = points.find(({ date }) => date < week.from)?.actual ?? null;
  if (!point || point.mean === null || before === null || before === 0) return null;
  const change = (point.mean - before) / before;
  if (Math.abs(change) < 0.0005) return 'The same as the week before.';
  const size = format.percent(Math.abs(change));
  return `${size} ${change > 0 ? 'more' : 'less'} than the week before.`;
}

/** The page's first sentences: how many, how sure, how far off until now; then whether that is more or less than before. */
export function headline(telling: Telling): { answer: string; more: string[] } {
  const parts = [weekSentence(telling), errorClause(telling.format, telling.accuracy)];
  const answer = `${parts.filter((part) => part !== null).join('; ')}.`.replace('..', '.');
  return { answer, more: [changeSentence(telling)].filter((sentence) => sentence !== null) };
}
