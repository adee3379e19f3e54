import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { StaffRow } from './week-plan';

/** The parts of a day as planners speak of them, by the minute they begin at. */
const DAY_PARTS = [
  { from: 0, name: 'night' },
  { from: 360, name: 'morning' },
  { from: 720, name: 'afternoon' },
  { from: 1020, name: 'evening' },
] as const;

const weekdayName = (format: Format, date: string): string =>
  new Intl.DateTimeFormat(format.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** Whole people: half a person is nobody. */
export const people = (value: number): number => Math.ceil(value - 1e-9);

/** The interval with most people online. */
export function peakOf(rows: readonly StaffRow[]): StaffRow | null {
  return rows.reduce<StaffRow | null>((peak, row) => (row.agents > (peak?.agents ?? 0) ? row : peak), null);
}

/** Paid hours of a plan. */
export function paidHours(rows: readonly StaffRow[], intervalMinutes: number): number {
  return rows.reduce((sum, { scheduled }) => sum + scheduled, 0) * (intervalMinutes / 60);
}

interface Headline {
  answer: string;
  more: string;
}

/** "Peak Monday 10:30 needs 84 online, 112 on the schedule; Thursday evening is 7 too many." */
export function requirementHeadline(
  format: Format,
  rows: readonly StaffRow[],
  intervalMinutes: number,
): Headline | null {
  const peak = peakOf(rows);
  if (!peak) return null;
  const at = `${weekdayName(format, peak.date)} ${clockTime(peak.minute)}`;
  const need = `Peak ${at} needs ${format.count(peak.agents)} online, ${format.count(people(peak.scheduled))} on the schedule`;
  const gap = worstGap(format, rows);
  const hours = Math.round(paidHours(rows, intervalMinutes));
  const total = `The week needs ${format.count(hours)} paid hours.`;
  if (gap) return { answer: `${need}; ${gap}.`, more: total };
  const covered = rows.some(({ rostered }) => rostered !== null);
  return {
    answer: `${need}.`,
    more: covered
      ? `${total} The published roster fits it everywhere to within one person.`
      : `${total} No roster is published for it yet.`,
  };
}

/** The part of a day in which a published roster is furthest from the need: "Thursday evening is 7 too many". */
function worstGap(format: Format, rows: readonly StaffRow[]): string | null {
  const parts = new Map<string, { name: string; sum: number; intervals: number }>();
  for (const { date, minute, rostered, onShift, open } of rows) {
    if (rostered === null || (!open && rostered === 0)) continue;
    const part = [...DAY_PARTS].reverse().find(({ from }) => minute >= from)?.name ?? 'night';
    const name = `${weekdayName(format, date)} ${part}`;
    const known = parts.get(name) ?? { name, sum: 0, intervals: 0 };
    known.sum += rostered - onShift;
    known.intervals += 1;
    parts.set(name, known);
  }
  const gaps = [...parts.values()].map(({ name, sum, intervals }) => ({ name, mean: sum / intervals }));
  const worst = gaps.sort((one, other) => Math.abs(other.mean) - Math.abs(one.mean))[0];
  const size = Math.round(Math.abs(worst?.mean ?? 0));
  if (!worst || size === 0) return null;
  return worst.mean > 0 ? `${worst.name} is ${size} too many` : `${worst.name} is ${size} short`;
}

/** What trying something out changes: "2 more online at the peak, 96 more paid hours (€3.5k)". */
export function changeSentence(
  format: Format,
  rows: readonly StaffRow[],
  asSet: { peak: number; hours: number; money: (hours: number) => string },
  intervalMinutes: number,
): string {
  const peak = (peakOf(rows)?.agents ?? 0) - asSet.peak;
  const hours = Math.round(paidHours(rows, intervalMinutes) - asSet.hours);
  if (peak === 0 && hours === 0) return 'No change: the same people are needed.';
  const more = (value: number, what: string) =>
    `${format.count(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'} ${what}`;
  return `${more(peak, 'online at the peak')}, ${more(hours, 'paid hours')} (${asSet.money(hours)}).`;
}
