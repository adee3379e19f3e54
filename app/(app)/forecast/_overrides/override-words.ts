import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { ValueAdded } from '@/server/forecasts/overrides/value-added';
import { metricText } from '../metric-words';

type Said = Pick<
  OverrideView,
  | 'kind'
  | 'amount'
  | 'amountPer'
  | 'copyFrom'
  | 'copyPart'
  | 'fromDate'
  | 'toDate'
  | 'fromMinute'
  | 'toMinute'
>;

const WHOLE_DAY = 1440;
const COPIED = { both: 'As on', shape: 'Shape of', total: 'Total of' } as const;

/** What an override does: "+15%", "1,200 calls a day", "As on Mon, 24 Dec 2025". */
export function overrideAct(format: Format, metric: Metric, said: Said): string {
  const { kind, amount, amountPer, copyFrom, copyPart } = said;
  if (kind === 'percent') return format.signedPercent((amount ?? 0) / 100);
  if (kind === 'copy_day')
    return `${COPIED[copyPart]} ${copyFrom === null ? 'another day' : format.day(copyFrom)}`;
  const value = `${metricText(format, metric, amount)}${metric === 'offered' ? ' calls' : ''}`;
  if (metric === 'aht') return amountPer === 'day' ? `${value} on the whole` : `${value} throughout`;
  return amountPer === 'day' ? `${value} in all` : `${value} an interval`;
}

/** When it holds: "Thu, 24 Dec 2026, 9:00–12:00", "24–31 Dec 2026". */
export function overrideWhen(format: Format, said: Said): string {
  const { fromDate, toDate, fromMinute, toMinute } = said;
  const days = fromDate === toDate ? format.day(fromDate) : format.dayRange(fromDate, toDate);
  const whole = fromMinute === 0 && toMinute === WHOLE_DAY;
  return whole ? days : `${days}, ${clockTime(fromMinute)}–${clockTime(toMinute)}`;
}

type Gain = NonNullable<ValueAdded['total']>;

/** Whether changes helped: "made it better by 1.2 points on 9 days (off by 4.0% instead of 5.2%)". */
export function gainWords(format: Format, { gain, days, withChanges, withoutChanges }: Gain): string {
  const size = format.points(Math.abs(gain)).replace('+', '');
  const effect =
    Math.abs(gain) < 0.0005
      ? 'made no difference'
      : gain > 0
        ? `made it better by ${size}`
        : `made it worse by ${size}`;
  const on = days === 1 ? 'on 1 day' : `on ${format.count(days)} days`;
  return `${effect} ${on} (off by ${format.percent(withChanges)} instead of ${format.percent(withoutChanges)})`;
}
