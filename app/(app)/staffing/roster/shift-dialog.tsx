'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { ChangeEffect } from './change-effect';
import { DAY_OFF, ShiftFields } from './shift-fields';
import { useShiftChange } from './use-shift-change';

/** A day of somebody. */
export interface ShiftPlace {
  person: ScheduleView['people'][number];
  day: number;
}

interface ShiftDialogProps {
  siteId: number;
  roster: ScheduleView;
  place: ShiftPlace;
  onClose: () => void;
}

interface ShiftActionsProps {
  isTrying: boolean;
  isSaving: boolean;
  /** It is known to break a rule. */
  isBreaking: boolean;
  onTry: () => void;
  onSave: () => void;
  onInsist: () => void;
}

function ShiftActions({ isTrying, isSaving, isBreaking, onTry, onSave, onInsist }: ShiftActionsProps) {
  return (
    <DialogActions>
      <Button variant="secondary" loading={isTrying} onClick={onTry}>
        What would it do?
      </Button>
      <Button loading={isSaving} onClick={isBreaking ? onInsist : onSave}>
        {isBreaking ? 'Save all the same' : 'Save'}
      </Button>
    </DialogActions>
  );
}

/** Changes what somebody works on one day: what it does to the coverage is said before it is saved, and what rule it breaks. */
export function ShiftDialog({ siteId, roster, place: { person, day }, onClose }: ShiftDialogProps) {
  const format = useFormat();
  const trpc = useTRPC();
  const before = person.shifts.find((shift) => shift.day === day);
  const [typeId, setTypeId] = useState(before?.shiftTypeId ?? DAY_OFF);
  const [start, setStart] = useState(before?.startMinute ?? null);
  const staff = useQuery(trpc.rosters.staff.queryOptions({ siteId }));
  const { trial, save, effect, forget } = useShiftChange(onClose);
  const types = staff.data?.shiftTypes ?? [];
  const type = types.find(({ id }) => id === typeId);
  const starts = type ? startsOf(type) : [];
  const startMinute = start !== null && starts.includes(start) ? start : starts[0];
  const shift = type && startMinute !== undefined ? { shiftTypeId: type.id, startMinute } : null;
  const asked = { siteId, scheduleId: roster.id, memberId: person.memberId, day, shift };
  const choose = (change: () => void) => {
    change();
    forget();
  };
  return (
    <Dialog title={`${person.name}, ${format.day(addDays(roster.from, day))}`} onClose={onClose}>
      <div className="space-y-3">
        <ShiftFields
          {...{ types, typeId, starts, startMinute }}
          onType={(value) => choose(() => setTypeId(value))}
          onStart={(minute) => choose(() => setStart(minute))}
        />
        {effect && <ChangeEffect missingHours={effect.missingHours} broken={effect.broken} />}
        <FormProblem error={trial.error ?? save.error} />
      </div>
      <ShiftActions
        isTrying={trial.isPending}
        isSaving={save.isPending}
        isBreaking={effect !== undefined && effect.broken.length > 0}
        onTry={() => trial.mutate({ ...asked, isTrial: true })}
        onSave={() => save.mutate(asked)}
        onInsist={() => save.mutate({ ...asked, despite: true })}
      />
    </Dialog>
  );
}

function startsOf(type: {
  firstStartMinute: number;
  lastStartMinute: number;
  startEveryMinutes: number;
}): number[] {
  const count = Math.floor((type.lastStartMinute - type.firstStartMinute) / type.startEveryMinutes) + 1;
  return Array.from({ length: count }, (_, at) => type.firstStartMinute + at * type.startEveryMinutes);
}
