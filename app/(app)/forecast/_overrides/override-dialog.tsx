'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { emptyDraft, inputOfDraft, type OverrideDraft } from './override-draft';

interface OverrideDialogProps {
  siteId: number;
  snapshot: { id: string; originDate: string | null; lastDate: string | null; intervalMinutes: number };
  /** '' is the whole site */
  queue: string;
  metric: Metric;
  queueNames: ReadonlyMap<string, string>;
  /** The day to begin with; absent: the first that is forecast. */
  date?: string;
  onClose: () => void;
  onDone: (made: OverrideView) => void;
}

interface PartProps {
  draft: OverrideDraft;
  set: (part: Partial<OverrideDraft>) => void;
}

/** Changes a forecast: by how much or to what, when, and why. */
export function OverrideDialog(props: OverrideDialogProps) {
  const { siteId, snapshot, queue, metric, onClose, onDone } = props;
  const trpc = useTRPC();
  const [draft, setDraft] = useState(emptyDraft(props.date ?? snapshot.originDate ?? ''));
  const set = (part: Partial<OverrideDraft>) => setDraft({ ...draft, ...part });
  const add = useMutation(trpc.forecastOverrides.add.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(inputOfDraft(draft, { siteId, snapshotId: snapshot.id, queue, metric }));
  };
  const name = queue === '' ? 'the whole site' : (props.queueNames.get(queue) ?? queue);
  return (
    <Dialog title={`Change the forecast of ${name}`} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <Kind draft={draft} set={set} metric={metric} minutes={snapshot.intervalMinutes} />
        <When draft={draft} set={set} from={snapshot.originDate} to={snapshot.lastDate} />
        <TextField
          label="Why"
          hint="Others will read it, and you, once it is known whether it helped."
          value={draft.reason}
          required
          minLength={3}
          maxLength={500}
          placeholder="Letter to 40,000 customers"
          onChange={(event) => set({ reason: event.target.value })}
        />
        {queue === '' && (
          <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            It is shared out over the queues in proportion to their forecasts.
          </p>
        )}
        <FormProblem error={add.error} />
        <SubmitActions onClose={onClose} submit="Change it" loading={add.isPending} />
      </form>
    </Dialog>
  );
}

function Kind({ draft, set, metric, minutes }: PartProps & { metric: Metric; minutes: number }) {
  const unit = metric === 'offered' ? 'calls' : 'seconds';
  const labels = {
    percent: 'Percent more or less',
    day: metric === 'offered' ? 'Calls of the day' : 'Mean seconds of the day',
    interval: `${metric === 'offered' ? 'Calls' : 'Seconds'} of each ${minutes} minutes`,
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label="How"
        value={draft.kind}
        options={[
          { value: 'percent', label: 'By percent' },
          { value: 'day', label: `To so many ${unit} in all` },
          { value: 'interval', label: `To so many ${unit} each ${minutes} minutes` },
          { value: 'copy_day', label: 'As on another day' },
        ]}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'copy_day' ? (
        <>
          <TextField
            label="Day to copy"
            hint="Past, or forecast."
            type="date"
            required
            value={draft.copyFrom}
            onChange={(event) => set({ copyFrom: event.target.value })}
          />
          <SelectField
            label="What of it"
            value={draft.copyPart}
            options={[
              { value: 'both', label: 'Everything, interval by interval' },
              { value: 'shape', label: 'Only its shape over the day' },
              { value: 'total', label: 'Only its total' },
            ]}
            onChange={(copyPart) => set({ copyPart })}
          />
        </>
      ) : (
        <TextField
          label={labels[draft.kind]}
          inputMode="decimal"
          required
          pattern="[\-+]?[0-9]+([.,][0-9]+)?"
          title="A number, as 15 or -7.5"
          placeholder={draft.kind === 'percent' ? '+15 or -10' : '1200'}
          value={draft.amount}
          onChange={(event) => set({ amount: event.target.value })}
        />
      )}
    </div>
  );
}

function When({ draft, set, from, to }: PartProps & { from: string | null; to: string | null }) {
  const bounds = { min: from ?? undefined, max: to ?? undefined };
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        label="First day"
        type="date"
        required
        {...bounds}
        value={draft.fromDate}
        onChange={({ target: { value } }) =>
          set({ fromDate: value, ...(draft.toDate < value ? { toDate: value } : {}) })
        }
      />
      <TextField
        label="Last day"
        type="date"
        required
        {...bounds}
        min={draft.fromDate}
        value={draft.toDate}
        onChange={(event) => set({ toDate: event.target.value })}
      />
      <TextField
        label="From"
        hint="Empty: the whole day."
        type="time"
        value={draft.fromTime}
        onChange={(event) => set({ fromTime: event.target.value })}
      />
      <TextField
        label="Until"
        type="time"
        value={draft.toTime}
        onChange={(event) => set({ toTime: event.target.value })}
      />
    </div>
  );
}
