'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { GroupView, MemberView } from '@/server/rosters/contracts/staff';

interface MembersTableProps {
  group: GroupView;
  mayWrite: boolean;
  onMember: (member: MemberView) => void;
}

/** Every person of a group with his or her rules. */
export function MembersTable({ group, mayWrite, onMember }: MembersTableProps) {
  const format = useFormat();
  const hours = (minutes: number) => format.count(minutes / 60);
  const columns: Column<MemberView>[] = [
    {
      key: 'name',
      head: 'Name',
      cell: (member) =>
        mayWrite ? (
          <button type="button" className="text-left font-medium underline" onClick={() => onMember(member)}>
            {member.name}
          </button>
        ) : (
          member.name
        ),
    },
    { key: 'code', head: 'Code', wideOnly: true, cell: ({ code }) => code },
    {
      key: 'hours',
      head: 'Hours a week',
      numeric: true,
      cell: ({ minWeekMinutes, maxWeekMinutes }) => `${hours(minWeekMinutes)}–${hours(maxWeekMinutes)}`,
    },
    { key: 'days', head: 'Days', numeric: true, cell: ({ maxDaysAWeek }) => maxDaysAWeek },
    {
      key: 'rest',
      head: 'Rest, h',
      numeric: true,
      wideOnly: true,
      cell: ({ minRestMinutes }) => hours(minRestMinutes),
    },
    {
      key: 'availability',
      head: 'Availability',
      cell: ({ availability }) => availabilityWords(availability),
    },
  ];
  return (
    <DataTable
      caption={`People of ${group.name}`}
      maxHeight="22rem"
      rows={group.members}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function availabilityWords(availability: MemberView['availability']): string {
  if (!availability) return 'always';
  const { off = [], ...spans } = availability;
  const days = Object.entries(spans).flatMap(([day, of]) => (of && of.length > 0 ? day : []));
  const when = days.length === 7 || days.length === 0 ? 'all days' : days.join(', ');
  return off.length > 0 ? `${when}; off ${off.join(', ')}` : when;
}
