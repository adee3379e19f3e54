'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { CheckField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { minutesOf } from '@/models/staffing/schedule/weekdays';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import { useStaffActs } from '../people/use-staff-acts';
import { clockText } from '../roster-words';
import { BreakFields } from './break-fields';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface ShiftTypeDialogProps {
  siteId: number;
  /** null: a new one */
  type: ShiftTypeView | null;
  onClose: () => void;
}

/** A shift type: name, starts, length, weekdays, breaks. */
export function ShiftTypeDialog({ siteId, type, onClose }: ShiftTypeDialogProps) {
  const { saveShiftType, archiveShiftType } = useStaffActs(onClose);
  const [name, setName] = useState(type?.name ?? '');
  const [first, setFirst] = useState(clockText(type?.firstStartMinute ?? 480));
  const [last, setLast] = useState(clockText(type?.lastStartMinute ?? 600));
  const [every, setEvery] = useState(String(type?.startEveryMinutes ?? 30));
  const [hours, setHours] = useState(String((type?.minutes ?? 510) / 60));
  const [weekdays, setWeekdays] = useState<number[]>(type?.weekdays ?? [1, 2, 3, 4, 5]);
  const [breaks, setBreaks] = useState(type?.breaks ?? []);
  return (
    <Dialog title={type ? type.name : 'New shift type'} place="side" onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          saveShiftType.mutate({
            siteId,
            shiftTypeId: type?.id ?? null,
            shiftType: {
              name,
              firstStartMinute: minutesOf(first),
              lastStartMinute: minutesOf(last),
              startEveryMinutes: Number(every),
              minutes: Math.round(Number(hours) * 60),
              weekdays,
              breaks,
            },
          });
        }}
      >
        <TextField label="Name" required value={name} onChange={(event) => setName(event.target.value)} />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label="Starts from"
            type="time"
            required
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
          <TextField
            label="Up to"
            type="time"
            required
            value={last}
            onChange={(event) => setLast(event.target.value)}
          />
          <TextField
            label="Every, minutes"
            type="number"
            min={15}
            max={240}
            step={15}
            required
            value={every}
            onChange={(event) => setEvery(event.target.value)}
          />
          <TextField
            label="Length, hours (with breaks)"
            type="number"
            min={1}
            max={16}
            step="0.25"
            required
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        </div>
        <fieldset className="grid grid-cols-2">
          <legend className="mb-1 text-sm font-medium">Starts on</legend>
          {DAYS.map((day, at) => (
            <CheckField
              key={day}
              label={day}
              checked={weekdays.includes(at + 1)}
              onChange={(isOn) =>
                setWeekdays(isOn ? [...weekdays, at + 1].sort() : weekdays.filter((one) => one !== at + 1))
              }
            />
          ))}
        </fieldset>
        <BreakFields breaks={breaks} onChange={setBreaks} />
        <FormProblem error={saveShiftType.error ?? archiveShiftType.error} />
        <DialogActions>
          {type && (
            <Button
              type="button"
              variant="light"
              color="orange"
              onClick={() => archiveShiftType.mutate({ siteId, shiftTypeId: type.id })}
            >
              Take out of use
            </Button>
          )}
          <Button type="submit" loading={saveShiftType.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
