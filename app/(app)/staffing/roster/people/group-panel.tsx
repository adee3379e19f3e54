'use client';

import { Button } from '@tremor/react';
import { DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';

interface GroupPanelProps {
  siteId: number;
  group: GroupView;
  queues: Staff['queues'];
  mayWrite: boolean;
  onEdit: () => void;
  /** null: a new person */
  onMember: (member: MemberView | null) => void;
}

/** A group with its people and their rules. */
export function GroupPanel({ group, queues, mayWrite, onEdit, onMember }: GroupPanelProps) {
  const format = useFormat();
  const names = new Map(queues.map(({ code, name }) => [code, name]));
  const skills = group.skills.map(({ queue }) => names.get(queue) || queue || 'all calls').join(', ');
  const hours = (minutes: number) => format.count(minutes / 60);
  return (
    <Panel
      title={group.name}
      note={`${group.members.length} people; take calls of ${skills}.`}
      flush
      actions={
        mayWrite && (
          <>
            <Button size="xs" variant="secondary" onClick={onEdit}>
              Change group
            </Button>
            <Button size="xs" variant="secondary" onClick={() => onMember(null)}>
              Add a person
            </Button>
          </>
        )
      }
    >
      <DataTable
        caption={`People of ${group.name}`}
        maxHeight="22rem"
        rows={group.members}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: 'Name',
            cell: (member) =>
              mayWrite ? (
                <button
                  type="button"
                  className="text-left font-medium underline"
                  onClick={() => onMember(member)}
                >
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
        ]}
      />
    </Panel>
  );
}

function availabilityWords(availability: MemberView['availability']): string {
  if (!availability) return 'always';
  const { off = [], ...spans } = availability;
  const days = Object.entries(spans).flatMap(([day, of]) => (of && of.length > 0 ? day : []));
  const when = days.length === 7 || days.length === 0 ? 'all days' : days.join(', ');
  return off.length > 0 ? `${when}; off ${off.join(', ')}` : when;
}
