import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { ForecastToday } from '@/server/forecasts/contracts/today';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { METRIC_WORDS, metricText, rangeText } from './metric-words';

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
  const change = (soFar - plannedSoFar) / plannedSoFar;
  const against =
    Math.abs(change) < 0.005
      ? 'as planned'
      : `${format.percent(Math.abs(change))} ${change > 0 ? 'over' : 'under'} plan`;
  const range = bands ? ` (${rangeText(format, metric, [bands.q10, bands.q90])} at 80%)` : '';
  return {
    answer: `Today until ${clockTime(untilMinute)}: ${text(soFar)}${unit}, ${against}.`,
    more: `The day is expected to end with ${text(expected)}${range}; ${text(planned)} were planned.`,
  };
}
