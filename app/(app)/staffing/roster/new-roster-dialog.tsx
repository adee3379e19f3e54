'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';

interface Asked {
  from: string;
  days: number;
  settings: { timeLimitSeconds: number; planAt: number | null };
}

interface NewRosterDialogProps {
  firstWeek: string | null;
  onClose: () => void;
  onAsk: (asked: Asked) => void;
}

const TIMES = [
  { value: '20', label: '20 seconds: a first idea' },
  { value: '60', label: 'A minute' },
  { value: '300', label: '5 minutes: closer to the best' },
];
const RISKS = [
  { value: '', label: 'As the settings say' },
  { value: '0.5', label: 'P50: short half the time' },
  { value: '0.8', label: 'P80: short one time in five' },
  { value: '0.9', label: 'P90: short one time in ten' },
];

/** Which days to make a roster for, and how long to search. */
export function NewRosterDialog({ firstWeek, onClose, onAsk }: NewRosterDialogProps) {
  const [from, setFrom] = useState(firstWeek ?? '');
  const [days, setDays] = useState('7');
  const [seconds, setSeconds] = useState('60');
  const [planAt, setPlanAt] = useState('');
  return (
    <Dialog title="Make a roster" onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk({
            from,
            days: Number(days),
            settings: { timeLimitSeconds: Number(seconds), planAt: planAt === '' ? null : Number(planAt) },
          });
          onClose();
        }}
      >
        <TextField
          label="First day"
          type="date"
          required
          value={from}
          hint={firstWeek ? undefined : 'There is no forecast yet; a roster needs one.'}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label="Days"
          type="number"
          min={1}
          max={28}
          required
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <SelectField label="Staffed for" value={planAt} options={RISKS} onChange={setPlanAt} />
        <SelectField label="Search for" value={seconds} options={TIMES} onChange={setSeconds} />
        <DialogActions>
          <Button type="button" variant="secondary" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" disabled={from === ''}>
            Make it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
