'use client';

import { useState } from 'react';
import { Dialog } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import { StaffFormActions } from '../people/staff-form-actions';
import { useStaffActs } from '../people/use-staff-acts';
import { BreakFields } from './break-fields';
import { draftOf, type ShiftTypeDraft, shiftTypeOf } from './shift-type-draft';
import { StartFields } from './start-fields';
import { WeekdayFields } from './weekday-fields';

interface ShiftTypeDialogProps {
  siteId: number;
  /** null: a new one */
  type: ShiftTypeView | null;
  onClose: () => void;
}

/** A shift type: name, starts, length, weekdays, breaks. */
export function ShiftTypeDialog({ siteId, type, onClose }: ShiftTypeDialogProps) {
  const { saveShiftType, archiveShiftType } = useStaffActs(onClose);
  const [draft, setDraft] = useState<ShiftTypeDraft>(() => draftOf(type));
  const change = (part: Partial<ShiftTypeDraft>) => setDraft({ ...draft, ...part });
  return (
    <Dialog title={type ? type.name : 'New shift type'} place="side" onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          saveShiftType.mutate({
            siteId,
            shiftTypeId: type?.id ?? null,
            shiftType: shiftTypeOf(draft),
          });
        }}
      >
        <TextField
          label="Name"
          required
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <StartFields draft={draft} onChange={change} />
        <WeekdayFields weekdays={draft.weekdays} onChange={(weekdays) => change({ weekdays })} />
        <BreakFields breaks={draft.breaks} onChange={(breaks) => change({ breaks })} />
        <FormProblem error={saveShiftType.error ?? archiveShiftType.error} />
        <StaffFormActions
          removeLabel="Take out of use"
          onRemove={type && (() => archiveShiftType.mutate({ siteId, shiftTypeId: type.id }))}
          isSaving={saveShiftType.isPending}
        />
      </form>
    </Dialog>
  );
}
