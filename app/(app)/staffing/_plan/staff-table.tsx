import { clockTime } from '@/app/_filters/calls-link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { people } from './requirement-words';
import type { StaffRow } from './week-plan';

interface StaffTableProps {
  rows: readonly StaffRow[];
  onOpen: (start: number) => void;
}

/** What a published roster has, against what is needed of it. */
function rosterColumns(format: Format): Column<StaffRow>[] {
  const signed = new Intl.NumberFormat(format.locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  return [
    {
      key: 'rostered',
      head: 'Rostered',
      title: 'On shift and off break, of the published roster',
      numeric: true,
      cell: ({ rostered }) => (rostered === null ? '–' : format.count(rostered)),
    },
    {
      key: 'gap',
      head: 'Too many, too few',
      title: 'Rostered against the people on shift that are needed',
      numeric: true,
      cell: ({ rostered, onShift }) => (rostered === null ? '–' : signed.format(rostered - onShift)),
    },
  ];
}

/** What callers find with them. */
function serviceColumns(format: Format): Column<StaffRow>[] {
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  return [
    { key: 'sl', head: 'Service level', numeric: true, cell: ({ serviceLevel }) => share(serviceLevel) },
    {
      key: 'asa',
      head: 'ASA',
      title: 'Mean wait of answered calls',
      numeric: true,
      wideOnly: true,
      cell: ({ asaSeconds }) => (asaSeconds === null ? '–' : format.duration(asaSeconds)),
    },
    {
      key: 'occupancy',
      head: 'Occupancy',
      numeric: true,
      wideOnly: true,
      cell: ({ occupancy }) => share(occupancy),
    },
  ];
}

/** Every open interval with all of its figures; a number opens how it was computed. */
export function StaffTable({ rows, onOpen }: StaffTableProps) {
  const format = useFormat();
  const open = rows.filter((row) => row.open || (row.rostered ?? 0) > 0);
  const rostered = open.some((row) => row.rostered !== null);
  const columns: Column<StaffRow>[] = [
    { key: 'day', head: 'Day', cell: ({ date }) => format.day(date) },
    { key: 'time', head: 'Time', cell: ({ minute }) => clockTime(minute) },
    { key: 'calls', head: 'Calls', numeric: true, cell: ({ calls }) => format.count(calls) },
    {
      key: 'agents',
      head: 'Online',
      numeric: true,
      cell: ({ agents, start, date, minute }) => (
        <button
          type="button"
          aria-label={`${format.count(agents)} online on ${format.day(date)} at ${clockTime(minute)}: how is this computed?`}
          className="font-medium text-tremor-brand-emphasis underline decoration-dotted underline-offset-2 dark:text-dark-tremor-brand-emphasis"
          onClick={() => onOpen(start)}
        >
          {format.count(agents)}
        </button>
      ),
    },
    {
      key: 'safe',
      head: 'P50–P80',
      numeric: true,
      wideOnly: true,
      cell: ({ middle, safe }) => `${format.count(middle)}–${format.count(safe)}`,
    },
    {
      key: 'scheduled',
      head: 'On the schedule',
      numeric: true,
      cell: ({ scheduled }) => format.count(people(scheduled)),
    },
    ...(rostered ? rosterColumns(format) : []),
    ...serviceColumns(format),
  ];
  return (
    <DataTable
      caption="People needed by interval"
      columns={columns}
      rows={open}
      rowKey={({ start }) => String(start)}
      maxHeight="24rem"
    />
  );
}
