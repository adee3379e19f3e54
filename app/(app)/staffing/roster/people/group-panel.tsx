'use client';

import { Button } from '@tremor/react';
import { Panel } from '@/app/_ui/panel';
import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';
import { MembersTable } from './members-table';

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
  const names = new Map(queues.map(({ code, name }) => [code, name]));
  const skills = group.skills.map(({ queue }) => names.get(queue) || queue || 'all calls').join(', ');
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
      <MembersTable {...{ group, mayWrite, onMember }} />
    </Panel>
  );
}
