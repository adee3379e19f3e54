'use client';

import { DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import { clockText } from '../roster-words';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface ShiftTypesTableProps {
  shiftTypes: readonly ShiftTypeView[];
  mayWrite: boolean;
  onOpen: (type: ShiftTypeView) => void;
}

/** Each shift type in a line. */
export function ShiftTypesTable({ shiftTypes, mayWrite, onOpen }: ShiftTypesTableProps) {
  const format = useFormat();
  const name = (type: ShiftTypeView) =>
    mayWrite ? (
      <button type="button" className="text-left font-medium underline" onClick={() => onOpen(type)}>
        {type.name}
      </button>
    ) : (
      type.name
    );
  return (
    <DataTable
      caption="Shift types"
      rows={shiftTypes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: 'Name', cell: name },
        {
          key: 'start',
          head: 'Starts',
          cell: ({ firstStartMinute, lastStartMinute }) =>
            firstStartMinute === lastStartMinute
              ? clockText(firstStartMinute)
              : `${clockText(firstStartMinute)}–${clockText(lastStartMinute)}`,
        },
        {
          key: 'hours',
          head: 'Hours',
          numeric: true,
          cell: ({ minutes }) => format.count(minutes / 60),
        },
        {
          key: 'days',
          head: 'Days',
          wideOnly: true,
          cell: ({ weekdays }) =>
            weekdays.length === 7 ? 'all' : weekdays.map((day) => DAYS[day - 1]).join(', '),
        },
        {
          key: 'breaks',
          head: 'Breaks',
          cell: ({ breaks }) =>
            breaks
              .map((rule) => `${rule.name} ${rule.minutes} min${rule.paid ? '' : ', unpaid'}`)
              .join('; ') || 'none',
        },
      ]}
    />
  );
}
