'use client';

import { clockTime } from '@/app/_filters/calls-link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { RecordRow } from '@/server/staffing/record/contract';
import { partsOf } from './record-words';

interface RecordTableProps {
  caption: string;
  rows: readonly RecordRow[];
  hasRoster: boolean;
  maxHeight?: string;
}

const NO_VALUE = '–';

/** Planned and came, of one figure, in one cell. */
function pair(format: Format, planned: number | null, came: number | null): string {
  const text = (value: number | null) => (value === null ? NO_VALUE : format.count(value));
  return `${text(planned)} → ${text(came)}`;
}

function columnsOf(format: Format, hasRoster: boolean): Column<RecordRow>[] {
  const points = (value: number | undefined) =>
    value === undefined ? NO_VALUE : format.points(value).replace(' points', '');
  const share = (value: number | undefined) => (value === undefined ? NO_VALUE : format.percent(value));
  return [
    {
      key: 'when',
      head: 'When',
      cell: ({ date, minute }) => (
        <span className="whitespace-nowrap">
          {minute === null ? format.day(date) : `${format.shortDay(date)}, ${clockTime(minute)}`}
        </span>
      ),
    },
    { key: 'planned', head: 'Planned', numeric: true, cell: ({ miss }) => share(miss?.planned) },
    { key: 'achieved', head: 'Achieved', numeric: true, cell: ({ miss }) => share(miss?.achieved) },
    ...partsOf(hasRoster).map(({ part, label }) => ({
      key: part,
      head: label,
      title: 'Points of service level',
      numeric: true,
      cell: ({ miss }: RecordRow) => points(miss?.[part]),
    })),
    {
      key: 'calls',
      head: 'Calls that came',
      title: 'Planned → came',
      numeric: true,
      wideOnly: true,
      cell: ({ plan, actual }) => pair(format, plan.calls, actual.calls),
    },
    {
      key: 'seconds',
      head: 'Seconds a call',
      title: 'Planned → came',
      numeric: true,
      wideOnly: true,
      cell: ({ plan, actual }) => pair(format, rounded(plan.ahtSeconds), rounded(actual.ahtSeconds)),
    },
    {
      key: 'agents',
      head: 'People online',
      title: 'Planned → came',
      numeric: true,
      wideOnly: true,
      cell: ({ plan, actual }) => pair(format, plan.agents, actual.agents),
    },
  ];
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** Each day, or half hour, with what was planned, what came, and the points each cause took or gave. */
export function RecordTable({ caption, rows, hasRoster, maxHeight }: RecordTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(format, hasRoster)}
      rows={rows}
      rowKey={({ date, minute }) => `${date} ${minute}`}
      {...(maxHeight !== undefined && { maxHeight })}
    />
  );
}
