import { clockTime } from '@/app/_filters/calls-link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { DayRow } from './day-rows';

/** Every open interval of the day with all of its figures. */
export function DayTable({ rows }: { rows: readonly DayRow[] }) {
  const format = useFormat();
  const count = (value: number | null) => (value === null ? '–' : format.count(Math.round(value * 10) / 10));
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const columns: Column<DayRow>[] = [
    { key: 'time', head: 'Time', cell: ({ minute }) => clockTime(minute) },
    { key: 'planned', head: 'Calls planned', numeric: true, cell: ({ planned }) => count(planned) },
    { key: 'came', head: 'Came', numeric: true, cell: ({ actual }) => count(actual) },
    { key: 'expected', head: 'Now expected', numeric: true, cell: ({ expected }) => count(expected) },
    {
      key: 'aht',
      head: 'Handle time',
      title: 'As it was; from now on as it is reckoned with',
      numeric: true,
      wideOnly: true,
      cell: ({ aht }) => (aht === null ? '–' : format.duration(aht)),
    },
    { key: 'present', head: 'Present', numeric: true, wideOnly: true, cell: ({ present }) => count(present) },
    { key: 'staffed', head: 'Planned online', numeric: true, cell: ({ staffed }) => count(staffed) },
    { key: 'needed', head: 'Needed', numeric: true, cell: ({ needed }) => count(needed) },
    {
      key: 'level',
      head: 'Service level',
      title: 'As it was; from now on by formula',
      numeric: true,
      cell: ({ serviceLevel, expectedServiceLevel }) => share(serviceLevel ?? expectedServiceLevel),
    },
  ];
  return (
    <DataTable
      caption="The day by interval"
      columns={columns}
      rows={rows.filter(({ open, actual }) => open || (actual ?? 0) > 0)}
      rowKey={({ start }) => String(start)}
      maxHeight="24rem"
    />
  );
}
