import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { DayRow } from './day-rows';
import type { TodayMeasure } from './today-url';

const sum = (rows: readonly DayRow[], of: (row: DayRow) => number | null): number =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0);

/** What the picture of a measure shows, read out. */
export function measureSentence(format: Format, measure: TodayMeasure, rows: readonly DayRow[]): string {
  return SENTENCES[measure](format, rows);
}

const SENTENCES: Record<TodayMeasure, (format: Format, rows: readonly DayRow[]) => string> = {
  calls: (format, rows) => {
    const soFar = sum(rows, ({ actual }) => actual);
    const end = soFar + sum(rows, ({ expected }) => expected);
    const planned = sum(rows, (row) => row.planned);
    return `${format.count(Math.round(soFar))} calls have come; the day is now expected to end with ${format.count(Math.round(end))}, planned were ${format.count(Math.round(planned))}.`;
  },
  people: (format, rows) => {
    const gaps = rows.flatMap(({ minute, expected, staffed, needed, open }) =>
      open && expected !== null ? [{ minute, gap: staffed - needed }] : [],
    );
    const worst = gaps.sort((one, other) => one.gap - other.gap)[0];
    if (!worst) return 'Nothing of the day is left to staff.';
    const people = Math.round(Math.abs(worst.gap) * 10) / 10;
    return worst.gap < 0
      ? `The planned people fall short by ${format.count(people)} at ${clockTime(worst.minute)}, the worst interval to come.`
      : 'The planned people are enough for every interval to come.';
  },
  service_level: (format, rows) => {
    const known = rows.filter(({ serviceLevel }) => serviceLevel !== null);
    const coming = rows.filter(({ expectedServiceLevel }) => expectedServiceLevel !== null);
    const mean = (of: readonly DayRow[], value: (row: DayRow) => number | null) => {
      const weight = sum(of, ({ actual, expected }) => actual ?? expected);
      return weight > 0
        ? sum(of, (row) => (value(row) ?? 0) * (row.actual ?? row.expected ?? 0)) / weight
        : null;
    };
    const was = mean(known, ({ serviceLevel }) => serviceLevel);
    const will = mean(coming, ({ expectedServiceLevel }) => expectedServiceLevel);
    const past =
      was === null
        ? 'No service level is known of the day yet'
        : `So far ${format.percent(was)} of calls were answered in time`;
    return will === null
      ? `${past}.`
      : `${past}; by formula ${format.percent(will)} of the rest will be, with the people planned.`;
  },
  handle_time: (format, rows) => {
    const known = rows.filter(({ actual, aht }) => actual !== null && aht !== null);
    const weight = sum(known, ({ actual }) => actual);
    if (weight <= 0) return 'No call of the day has ended yet.';
    const was = sum(known, (row) => (row.aht ?? 0) * (row.actual ?? 0)) / weight;
    const planned = sum(known, (row) => (row.plannedAht ?? row.aht ?? 0) * (row.actual ?? 0)) / weight;
    return `Calls took ${format.duration(was)} so far, planned were ${format.duration(planned)} (${format.signedPercent(was / planned - 1)}); the rest is reckoned with that difference as far as it is sure.`;
  },
};
