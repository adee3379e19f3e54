import { addDays, daysIn, type Period, weekdayOf } from '@/server/trends/period';

export interface PeriodPreset {
  label: string;
  period: Period;
}

interface Range {
  data: Period | null;
  known: Period | null;
}

const lastDays = (to: string, days: number): Period => ({ from: addDays(to, 1 - days), to });

function monthOf(day: string): Period {
  const from = `${day.slice(0, 8)}01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 8)}01`, -1) };
}

/**
 * Periods worth one click. They count back from the last day with service figures, not from today: data may have ended
 * years ago. Where volumes go on after that, all of them are one click away.
 */
export function periodPresets({ data, known }: Range): PeriodPreset[] {
  const range = known ?? data;
  if (!range || !data) return [];
  const monday = addDays(range.to, 1 - weekdayOf(range.to));
  const presets: PeriodPreset[] = [
    { label: 'Last day', period: lastDays(range.to, 1) },
    { label: 'Last 7 days', period: lastDays(range.to, 7) },
    { label: 'Last week, Monday to Sunday', period: { from: monday, to: addDays(monday, 6) } },
    { label: 'Last 28 days', period: lastDays(range.to, 28) },
    { label: 'Last month', period: monthOf(range.to) },
    { label: 'Last 13 weeks', period: lastDays(range.to, 91) },
    { label: 'Last 52 weeks', period: lastDays(range.to, 364) },
    { label: 'All data', period: data },
  ];
  const longest = daysIn(data) + 31;
  return presets.filter(({ period }) => daysIn(period) <= longest);
}
