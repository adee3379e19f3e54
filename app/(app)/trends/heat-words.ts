import type { Format } from '@/app/_ui/format';
import type { HeatmapMeasure } from '@/server/trends/dimensions';
import type { Heatmap } from '@/server/trends/heatmap';
import { addDays } from '@/server/trends/period';
import { NO_VALUE, valueText } from './measure-words';

export const MINUTES_A_DAY = 1440;
/** A Monday, to name weekdays by. */
const SOME_MONDAY = '2024-01-01';

export const HEAT_CHOICES: Record<HeatmapMeasure, { label: string; title: string }> = {
  offered: { label: 'Offered', title: 'Offered calls, mean of a day' },
  calls: { label: 'Calls', title: 'Calls, mean of a day' },
  serviceLevel: { label: 'Service level', title: 'Service level' },
  asa: { label: 'Speed of answer', title: 'Mean wait of answered calls' },
  aht: { label: 'Handle time', title: 'Mean handle time' },
};

/** Monday first, in the viewer's language. */
export function weekdayNames({ locale }: Format, length: 'short' | 'long'): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) =>
    name.format(new Date(`${addDays(SOME_MONDAY, index)}T12:00:00Z`)),
  );
}

/** The times of day shown: from the first to the last with any call, without holes. */
export function slotsOf({ cells, minutes }: Pick<Heatmap, 'cells' | 'minutes'>): number[] {
  const used = cells.map(({ minute }) => minute);
  const first = Math.min(...used);
  const last = Math.max(...used);
  return used.length === 0
    ? []
    : Array.from({ length: (last - first) / minutes + 1 }, (_, index) => first + index * minutes);
}

/** A field's value in its unit. */
export function heatText(format: Format, measure: HeatmapMeasure, value: number | null): string {
  if (value === null) return NO_VALUE;
  if (measure === 'serviceLevel') return valueText(format, 'share', value);
  return valueText(format, measure === 'asa' || measure === 'aht' ? 'seconds' : 'count', value);
}
