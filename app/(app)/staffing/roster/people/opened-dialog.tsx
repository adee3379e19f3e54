'use client';

import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';
import { GroupDialog } from './group-dialog';
import { MemberDialog } from './member-dialog';

/** What is being changed; a group or a person that is null is a new one. */
export type Opened =
  | { kind: 'group'; group: GroupView | null }
  | { kind: 'member'; group: GroupView; member: MemberView | null };

interface OpenedDialogProps {
  siteId: number;
  opened: Opened;
  staff: Staff;
  onClose: () => void;
}

/** The dialog of the group, or of the person, that is being changed. */
export function OpenedDialog({ siteId, opened, staff, onClose }: OpenedDialogProps) {
  if (opened.kind === 'group') {
    return <GroupDialog {...{ siteId, onClose }} group={opened.group} queues={staff.queues} />;
  }
  return <MemberDialog {...{ siteId, staff, onClose }} group={opened.group} member={opened.member} />;
}
