import type { Format } from '@/app/_ui/format';
import type { ScheduleResult, ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { clockText } from './roster-words';

/** An interval of a roster, in people. */
export interface CoverageRow {
  tick: string;
  title: string;
  need: number;
  staff: number;
  missing: number;
}

/** Need, staff and what is missing by interval, summed over queues and groups; of one day or all. */
export function coverageRows(
  format: Format,
  { from }: Pick<ScheduleView, 'from'>,
  { intervalMinutes, requirement, count }: ScheduleResult,
  day: number | null,
): CoverageRow[] {
  const perDay = 1440 / intervalMinutes;
  const intervals = requirement[0]?.people.length ?? 0;
  const first = day === null ? 0 : day * perDay;
  const last = day === null ? intervals : Math.min(intervals, first + perDay);
  const sum = (all: readonly (readonly number[])[], at: number) =>
    all.reduce((total, values) => total + (values[at] ?? 0), 0);
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
    const at = first + offset;
    const date = addDays(from, Math.floor(at / perDay));
    const time = clockText((at % perDay) * intervalMinutes);
    return {
      tick: day === null ? format.shortDay(date) : time,
      title: `${format.day(date)}, ${time}`,
      need: sum(
        requirement.map(({ people }) => people),
        at,
      ),
      staff: sum(count.staff, at),
      missing: sum(count.missing, at),
    };
  });
}

/** What the picture shows, in a sentence. */
export function coverageSentence(
  format: Format,
  rows: readonly CoverageRow[],
  { intervalMinutes }: ScheduleResult,
): string {
  const needing = rows.filter(({ need }) => need > 0);
  if (needing.length === 0) return 'Nobody is needed on this day.';
  const met = needing.filter(({ missing }) => missing < 0.5).length;
  const peak = needing.reduce((most, row) => (row.need > most.need ? row : most));
  const worst = needing.reduce((most, row) => (row.missing > most.missing ? row : most));
  const hours = (needing.reduce((sum, { missing }) => sum + missing, 0) * intervalMinutes) / 60;
  const peakText = `At the peak, ${peak.title}, ${format.count(peak.need)} people are needed and ${format.count(peak.staff)} are there.`;
  if (worst.missing < 0.5) return `Every interval is met. ${peakText}`;
  return `${met} of ${needing.length} intervals are met; ${format.count(hours)} agent-hours are missing, most at ${worst.title} (${format.count(worst.missing)} people). ${peakText}`;
}
