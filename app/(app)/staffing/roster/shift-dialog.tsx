'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { clockText } from './roster-words';

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

const OFF = 'off';

/** Changes what somebody works on one day: what it does to the coverage is said before it is saved, and what rule it breaks. */
export function ShiftDialog({ siteId, roster, place: { person, day }, onClose }: ShiftDialogProps) {
  const format = useFormat();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const before = person.shifts.find((shift) => shift.day === day);
  const [typeId, setTypeId] = useState(before?.shiftTypeId ?? OFF);
  const [start, setStart] = useState(before?.startMinute ?? null);
  const staff = useQuery(trpc.rosters.staff.queryOptions({ siteId }));
  const types = staff.data?.shiftTypes ?? [];
  const type = types.find(({ id }) => id === typeId);
  const starts = type ? startsOf(type) : [];
  const startMinute = start !== null && starts.includes(start) ? start : starts[0];
  const shift = type && startMinute !== undefined ? { shiftTypeId: type.id, startMinute } : null;
  const asked = { siteId, scheduleId: roster.id, memberId: person.memberId, day, shift };
  const trial = useMutation(trpc.rosters.changeShift.mutationOptions());
  const save = useMutation(
    trpc.rosters.changeShift.mutationOptions({
      onSuccess: async ({ isSaved }) => {
        if (!isSaved) return;
        await cache.invalidateQueries({ queryKey: trpc.rosters.schedule.pathKey() });
        onClose();
      },
    }),
  );
  const effect = save.data ?? trial.data;
  const choose = (change: () => void) => {
    change();
    trial.reset();
    save.reset();
  };
  return (
    <Dialog title={`${person.name}, ${format.day(addDays(roster.from, day))}`} onClose={onClose}>
      <div className="space-y-3">
        <SelectField
          label="Shift"
          value={typeId}
          options={[
            { value: OFF, label: 'Day off' },
            ...types.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => choose(() => setTypeId(value))}
        />
        {type && (
          <SelectField
            label="Starts at"
            value={String(startMinute)}
            options={starts.map((minute) => ({
              value: String(minute),
              label: `${clockText(minute)}–${clockText(minute + type.minutes)}`,
            }))}
            onChange={(value) => choose(() => setStart(Number(value)))}
          />
        )}
        {effect && <ChangeEffect effect={effect} />}
        <FormProblem error={trial.error ?? save.error} />
      </div>
      <DialogActions>
        <Button
          variant="secondary"
          loading={trial.isPending}
          onClick={() => trial.mutate({ ...asked, isTrial: true })}
        >
          What would it do?
        </Button>
        {effect && effect.broken.length > 0 ? (
          <Button loading={save.isPending} onClick={() => save.mutate({ ...asked, despite: true })}>
            Save all the same
          </Button>
        ) : (
          <Button loading={save.isPending} onClick={() => save.mutate(asked)}>
            Save
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

interface Effect {
  missingHours: { before: number; after: number };
  broken: readonly string[];
}

/** What a change does to the coverage, and which rules it breaks. */
function ChangeEffect({ effect: { missingHours, broken } }: { effect: Effect }) {
  const format = useFormat();
  return (
    <div role="status" className="text-sm">
      <p>
        Missing agent-hours: {format.count(missingHours.before)} before, {format.count(missingHours.after)}{' '}
        after.
      </p>
      {broken.length > 0 && (
        <>
          <p className="mt-2 font-medium text-orange-700 dark:text-orange-400">It breaks a rule:</p>
          <ul className="list-disc pl-5">
            {broken.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </div>
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
