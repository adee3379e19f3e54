import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { ForecastToday } from '@/server/forecasts/contracts/today';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { METRIC_WORDS, metricText, rangeText } from './metric-words';

/** Of fewer calls a percentage is chance. */
const FEW_CALLS = 50;

function againstPlan(format: Format, metric: Metric, soFar: number, planned: number): string {
  if (metric === 'offered' && planned < FEW_CALLS) return `${metricText(format, metric, planned)} planned`;
  const change = (soFar - planned) / planned;
  if (Math.abs(change) < 0.005) return 'as planned';
  return `${format.percent(Math.abs(change))} ${change > 0 ? 'over' : 'under'} plan`;
}

/** How today goes and how it will end; null where the day is not planned, or nothing has come of it yet. */
export function todaySentences(
  format: Format,
  metric: Metric,
  { total, untilMinute }: Pick<ForecastToday, 'total' | 'untilMinute'>,
): { answer: string; more: string } | null {
  const { planned, plannedSoFar, soFar, expected, bands } = total;
  if (planned === null || expected === null || plannedSoFar === null || plannedSoFar <= 0) return null;
  const text = (value: number) => metricText(format, metric, value);
  const unit = METRIC_WORDS[metric].unit && ` ${METRIC_WORDS[metric].unit}`;
  const range = bands ? ` (${rangeText(format, metric, [bands.q10, bands.q90])} at 80%)` : '';
  return {
    answer: `Today until ${clockTime(untilMinute)}: ${text(soFar)}${unit}, ${againstPlan(format, metric, soFar, plannedSoFar)}.`,
    more: `The day is expected to end with ${text(expected)}${range}; ${text(planned)} were planned.`,
  };
}
