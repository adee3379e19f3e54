import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import { peakOf } from './requirement-words';
import type { StaffRow } from './week-plan';

/** What the picture shows, read out: the quietest and the busiest day's peak, and what safety costs. */
export function pictureSentence(format: Format, rows: readonly StaffRow[]): string {
  const days = [...new Set(rows.map(({ date }) => date))].flatMap((date) => {
    const peak = peakOf(rows.filter((row) => row.date === date));
    return peak ? [peak] : [];
  });
  const most = days.reduce((one, other) => (other.agents > one.agents ? other : one), days[0] ?? NOBODY);
  const least = days.reduce((one, other) => (other.agents < one.agents ? other : one), days[0] ?? NOBODY);
  const extra = Math.max(0, most.safe - most.middle);
  const name = (row: StaffRow) =>
    `${format.day(row.date).replace(/,? \d{4}$/, '')} at ${clockTime(row.minute)}`;
  const range =
    days.length > 1
      ? `Daily peaks go from ${format.count(least.agents)} (${name(least)}) to ${format.count(most.agents)} (${name(most)}).`
      : `The peak is ${format.count(most.agents)} (${name(most)}).`;
  const safety =
    extra === 0
      ? 'At the highest, the middle of the forecast (P50) and the safe side (P80) ask for the same people.'
      : `At the highest, to be short one time in five at most (P80) takes ${format.count(extra)} more than the middle of the forecast (P50).`;
  return `${range} ${safety}`;
}

const NOBODY: StaffRow = {
  start: 0,
  date: '1970-01-01',
  minute: 0,
  open: false,
  calls: 0,
  middle: 0,
  safe: 0,
  agents: 0,
  scheduled: 0,
  onShift: 0,
  rostered: null,
  serviceLevel: null,
  asaSeconds: null,
  occupancy: null,
};
