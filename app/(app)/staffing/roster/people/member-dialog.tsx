'use client';

import { useState } from 'react';
import { Dialog } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';
import { AvailabilityFields } from './availability-fields';
import { ContractFields } from './contract-fields';
import { draftOf, type MemberDraft, memberOf } from './member-draft';
import { RuleFields } from './rule-fields';
import { StaffFormActions } from './staff-form-actions';
import { useStaffActs } from './use-staff-acts';

interface MemberDialogProps {
  siteId: number;
  group: GroupView;
  /** null: a new one */
  member: MemberView | null;
  staff: Staff;
  onClose: () => void;
}

interface MemberFieldsProps {
  draft: MemberDraft;
  groupId: string;
  staff: Staff;
  onChange: (part: Partial<MemberDraft>) => void;
  onGroup: (groupId: string) => void;
}

function MemberFields({ draft, groupId, staff, onChange, onGroup }: MemberFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        required
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        label="Code"
        required
        value={draft.code}
        hint="As the calls name the agent"
        onChange={(event) => onChange({ code: event.target.value })}
      />
      <SelectField
        label="Group"
        value={groupId}
        options={staff.groups.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onGroup}
      />
      <RuleFields draft={draft} onChange={onChange} />
      <AvailabilityFields days={draft.days} onChange={(days) => onChange({ days })} />
      <TextField
        label="Absent on"
        value={draft.off}
        hint="Dates as 2026-12-24, divided by commas"
        onChange={(event) => onChange({ off: event.target.value })}
      />
      {staff.shiftTypes.length > 0 && (
        <ContractFields
          shiftTypes={staff.shiftTypes}
          chosen={draft.shiftTypeIds}
          onChange={(shiftTypeIds) => onChange({ shiftTypeIds })}
        />
      )}
    </>
  );
}

/** A person's rules: hours, days, rest, availability, absences, shift types. */
export function MemberDialog({ siteId, group, member, staff, onClose }: MemberDialogProps) {
  const { saveMember, archiveMember } = useStaffActs(onClose);
  const [draft, setDraft] = useState<MemberDraft>(() => draftOf(member));
  const [groupId, setGroupId] = useState(group.id);
  return (
    <Dialog title={member ? member.name : 'New person'} place="side" onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          saveMember.mutate({ siteId, groupId, memberId: member?.id ?? null, member: memberOf(draft) });
        }}
      >
        <MemberFields
          {...{ draft, groupId, staff }}
          onChange={(part) => setDraft({ ...draft, ...part })}
          onGroup={setGroupId}
        />
        <FormProblem error={saveMember.error ?? archiveMember.error} />
        <StaffFormActions
          removeLabel="Take off the staff"
          onRemove={member && (() => archiveMember.mutate({ siteId, memberId: member.id }))}
          isSaving={saveMember.isPending}
        />
      </form>
    </Dialog>
  );
}
