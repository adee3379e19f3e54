'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';
import { AvailabilityFields } from './availability-fields';
import { draftOf, type MemberDraft, memberOf } from './member-draft';
import { useStaffActs } from './use-staff-acts';

interface MemberDialogProps {
  siteId: number;
  group: GroupView;
  /** null: a new one */
  member: MemberView | null;
  staff: Staff;
  onClose: () => void;
}

const NUMBERS: readonly {
  key: 'minHours' | 'maxHours' | 'maxDays' | 'restHours';
  label: string;
  step: string;
}[] = [
  { key: 'minHours', label: 'Paid hours a week, at least', step: '0.5' },
  { key: 'maxHours', label: 'At most', step: '0.5' },
  { key: 'maxDays', label: 'Days a week, at most', step: '1' },
  { key: 'restHours', label: 'Rest between shifts, hours', step: '0.5' },
];

/** A person's rules: hours, days, rest, availability, absences, shift types. */
export function MemberDialog({ siteId, group, member, staff, onClose }: MemberDialogProps) {
  const { saveMember, archiveMember } = useStaffActs(onClose);
  const [draft, setDraft] = useState<MemberDraft>(() => draftOf(member));
  const [groupId, setGroupId] = useState(group.id);
  const change = (part: Partial<MemberDraft>) => setDraft({ ...draft, ...part });
  return (
    <Dialog title={member ? member.name : 'New person'} place="side" onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          saveMember.mutate({ siteId, groupId, memberId: member?.id ?? null, member: memberOf(draft) });
        }}
      >
        <TextField
          label="Name"
          required
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label="Code"
          required
          value={draft.code}
          hint="As the calls name the agent"
          onChange={(event) => change({ code: event.target.value })}
        />
        <SelectField
          label="Group"
          value={groupId}
          options={staff.groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setGroupId}
        />
        <div className="grid grid-cols-2 gap-3">
          {NUMBERS.map(({ key, label, step }) => (
            <TextField
              key={key}
              label={label}
              type="number"
              min={0}
              step={step}
              required
              value={draft[key]}
              onChange={(event) => change({ [key]: event.target.value })}
            />
          ))}
        </div>
        <AvailabilityFields days={draft.days} onChange={(days) => change({ days })} />
        <TextField
          label="Absent on"
          value={draft.off}
          hint="Dates as 2026-12-24, divided by commas"
          onChange={(event) => change({ off: event.target.value })}
        />
        {staff.shiftTypes.length > 0 && (
          <fieldset>
            <legend className="mb-1 text-sm font-medium">Shift types of the contract (none: all)</legend>
            {staff.shiftTypes.map(({ id, name }) => (
              <CheckField
                key={id}
                label={name}
                checked={draft.shiftTypeIds.includes(id)}
                onChange={(isOn) =>
                  change({
                    shiftTypeIds: isOn
                      ? [...draft.shiftTypeIds, id]
                      : draft.shiftTypeIds.filter((one) => one !== id),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <FormProblem error={saveMember.error ?? archiveMember.error} />
        <DialogActions>
          {member && (
            <Button
              type="button"
              variant="light"
              color="orange"
              onClick={() => archiveMember.mutate({ siteId, memberId: member.id })}
            >
              Take off the staff
            </Button>
          )}
          <Button type="submit" loading={saveMember.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
