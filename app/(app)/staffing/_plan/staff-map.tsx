import { type HeatCell, HeatGrid } from '@/app/_charts/heat-grid';
import { clockTime } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import type { StaffRow } from './week-plan';

interface StaffMapProps {
  rows: readonly StaffRow[];
  hrefOf: (start: number) => string;
}

/** People online by day and time of day: what a planner's week looks like. */
export function StaffMap({ rows, hrefOf }: StaffMapProps) {
  const format = useFormat();
  const open = rows.filter((row) => row.open);
  const dates = [...new Set(rows.map(({ date }) => date))];
  const minutes = [...new Set(open.map(({ minute }) => minute))].sort((one, other) => one - other);
  const cells = open.map(
    (row): HeatCell => ({
      row: dates.indexOf(row.date),
      column: minutes.indexOf(row.minute),
      value: row.agents,
      href: hrefOf(row.start),
    }),
  );
  return (
    <HeatGrid
      label="People needed online by day and time; arrow keys walk, Enter explains"
      rows={dates.map((date) => format.day(date).slice(0, 3))}
      columns={minutes.map((minute) => ({
        name: clockTime(minute),
        tick: minute % 120 === 0 ? clockTime(minute) : '',
      }))}
      cells={cells}
      hex={SERIES_HEX.forecast}
      valueText={(value) => (value === null ? '' : `${format.count(value)} online`)}
    />
  );
}
