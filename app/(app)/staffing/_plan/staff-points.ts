import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { StaffPoint } from './staff-point';
import type { StaffRow } from './week-plan';

/** Mon 9 Nov, or 10:30 where one day is shown. */
function tickOf(format: Format, row: StaffRow, oneDay: boolean): string | null {
  if (oneDay) return row.minute % 120 === 0 ? clockTime(row.minute) : null;
  return row.minute === 0 ? format.day(row.date).replace(/,? \d{4}$/, '') : null;
}

/** Intervals as the picture draws them. `before` runs beside the rows; null: nothing is tried out. */
export function staffPoints(
  format: Format,
  rows: readonly StaffRow[],
  before: readonly StaffRow[] | null,
  intervalMinutes: number,
): StaffPoint[] {
  const oneDay = rows[0]?.date === rows.at(-1)?.date;
  return rows.map((row, at) => {
    const shown = (value: number) => (row.open ? value : null);
    return {
      start: row.start,
      tick: tickOf(format, row, oneDay),
      title: `${format.day(row.date)}, ${clockTime(row.minute)}–${clockTime(row.minute + intervalMinutes)}`,
      agents: shown(row.agents),
      middle: shown(row.middle),
      safe: shown(row.safe),
      scheduled: shown(row.scheduled),
      rostered: row.rostered,
      before: before && shown(before[at]?.agents ?? 0),
    };
  });
}
