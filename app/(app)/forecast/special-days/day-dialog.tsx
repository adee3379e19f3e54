'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { OwnDayView } from '@/server/special-days/special-day-view';
import { type DayDraft, inputOfDraft } from './day-draft';

interface DayDialogProps {
  siteId: number;
  title: string;
  draft: DayDraft;
  queues: readonly { code: string; name: string }[];
  /** Names that days have already: the same name shares its effect. */
  names: readonly string[];
  onClose: () => void;
  onSaved: (day: OwnDayView) => void;
}

/** Adds or changes a day, or days in a row, of the planners' own. */
export function DayDialog({ siteId, title, draft: begun, queues, names, onClose, onSaved }: DayDialogProps) {
  const trpc = useTRPC();
  const [draft, setDraft] = useState(begun);
  const set = (part: Partial<DayDraft>) => setDraft({ ...draft, ...part });
  const save = useMutation(trpc.specialDays.saveDay.mutationOptions({ onSuccess: onSaved }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(inputOfDraft(draft, siteId));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          hint="Days of the same name are expected to have the same effect, also past ones."
          list="names-of-days"
          value={draft.name}
          required
          maxLength={120}
          placeholder="Summer sale"
          onChange={(event) => set({ name: event.target.value })}
        />
        <datalist id="names-of-days">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Days draft={draft} set={set} />
        <Hours draft={draft} set={set} />
        {queues.length > 1 && (
          <SelectField
            label="For"
            value={draft.queue}
            options={[
              { value: '', label: 'Every queue' },
              ...queues.map(({ code, name }) => ({ value: code, label: name || code })),
            ]}
            onChange={(queue) => set({ queue })}
          />
        )}
        <FormProblem error={save.error} />
        <SubmitActions onClose={onClose} loading={save.isPending} />
      </form>
    </Dialog>
  );
}

interface PartProps {
  draft: DayDraft;
  set: (part: Partial<DayDraft>) => void;
}

function Days({ draft, set }: PartProps) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        label="First day"
        type="date"
        required
        value={draft.from}
        onChange={({ target: { value } }) => set({ from: value, ...(draft.to < value ? { to: value } : {}) })}
      />
      <TextField
        label="Last day"
        type="date"
        required
        min={draft.from}
        value={draft.to}
        onChange={(event) => set({ to: event.target.value })}
      />
    </div>
  );
}

function Hours({ draft, set }: PartProps) {
  const open = draft.sort === 'half_day' || draft.sort === 'hours';
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label="Kind"
        value={draft.sort}
        options={[
          { value: 'closed', label: 'Closed' },
          { value: 'half_day', label: 'Half day' },
          { value: 'campaign', label: 'Campaign' },
          { value: 'hours', label: 'Other hours' },
          { value: 'own', label: 'Something else' },
        ]}
        onChange={(sort) => set({ sort })}
      />
      {open && (
        <div className="grid grid-cols-2 gap-2">
          <TextField
            label="Opens"
            type="time"
            required
            value={draft.opens}
            onChange={(event) => set({ opens: event.target.value })}
          />
          <TextField
            label="Closes"
            type="time"
            required
            value={draft.closes}
            onChange={(event) => set({ closes: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
