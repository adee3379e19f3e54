import type { WaterfallStep } from '@/app/_charts/waterfall';
import type { Format } from '@/app/_ui/format';
import type { ExplanationPart } from '@/server/forecasts/contracts/explanation';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { ForecastReasons } from '@/server/forecasts/contracts/why';
import { changeText, metricText } from '../metric-words';

const NOTES: Record<ExplanationPart['kind'], string | null> = {
  level: 'What an ordinary day brings',
  trend: 'More or fewer as time goes on',
  weekday: 'This weekday against the others',
  season: 'This time of the year',
  month: 'This part of the month',
  special_day: 'Learned from days like it',
  recent: 'The last days and weeks',
  other: null,
};

/** The steps from the level of a day to its number, overrides last; they add up. Empty: the snapshot cannot say. */
export function whySteps(
  format: Format,
  metric: Metric,
  { parts, mean, model }: Pick<ForecastReasons, 'parts' | 'mean' | 'model'>,
): WaterfallStep[] {
  const steps = parts.map(({ kind, name, amount }, index) => ({
    key: `${index} ${kind}`,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    note: NOTES[kind],
    value: amount,
    text: kind === 'level' ? metricText(format, metric, amount) : changeText(format, metric, amount),
  }));
  const byHand = mean !== null && model !== null ? mean - model : 0;
  if (steps.length === 0 || Math.abs(byHand) < 1e-6) return steps;
  return [
    ...steps,
    {
      key: 'overrides',
      label: 'Changed by hand',
      note: 'Overrides of planners',
      value: byHand,
      text: changeText(format, metric, byHand),
    },
  ];
}
