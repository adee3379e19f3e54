'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { QueueView } from '@/server/sites/queue-view';
import { HoursEditor } from './hours-editor';
import { ZoneField } from './zone-field';

interface QueueFormProps {
  queue: QueueView;
  siteZone: string;
  onClose: () => void;
}

/** Settings that stand in stored figures; the others are applied when a page is read. */
const RECOMPUTED = ['timeZone', 'serviceTargetSeconds', 'shortAbandonSeconds', 'serviceLevelRule'] as const;

/** Changes what a queue is called, when it is open, and what it is held to. */
export function QueueForm({ queue, siteZone, onClose }: QueueFormProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(queue);
  const set = (part: Partial<QueueView>) => setDraft({ ...draft, ...part });
  const update = useMutation(
    trpc.sites.updateQueue.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries();
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate(draft);
  };
  const recomputes = RECOMPUTED.some((field) => draft[field] !== queue[field]);
  return (
    <Dialog title={`Queue ${queue.name || queue.code}`} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-5">
        <TextField
          label="Name"
          hint={`As screens name it; in the source it is ${queue.code || '(empty)'}.`}
          value={draft.name}
          required
          maxLength={120}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Target draft={draft} set={set} />
        <ZoneField
          label="Time zone"
          hint={`Leave empty for the site’s, ${siteZone}.`}
          placeholder={siteZone}
          value={draft.timeZone ?? ''}
          onChange={(zone) => set({ timeZone: zone === '' ? null : zone })}
        />
        <HoursEditor hours={draft.openingHours} onChange={(openingHours) => set({ openingHours })} />
        {recomputes && (
          <p role="status" className="text-sm">
            The queue’s figures will be recomputed with the new settings. That takes a moment; the page says
            when it is done.
          </p>
        )}
        <FormProblem error={update.error} />
        <SubmitActions onClose={onClose} loading={update.isPending} />
      </form>
    </Dialog>
  );
}

interface TargetProps {
  draft: QueueView;
  set: (part: Partial<QueueView>) => void;
}

function Target({ draft, set }: TargetProps) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        label="Service target, %"
        type="number"
        min={1}
        max={100}
        step={0.1}
        required
        value={Math.round(draft.serviceTargetShare * 1000) / 10}
        onChange={(event) => set({ serviceTargetShare: Number(event.target.value) / 100 })}
      />
      <TextField
        label="Answered within, seconds"
        type="number"
        min={0}
        max={3600}
        required
        value={draft.serviceTargetSeconds}
        onChange={(event) => set({ serviceTargetSeconds: Number(event.target.value) })}
      />
      <TextField
        label="Short abandon under, seconds"
        hint="Who hangs up sooner is shown apart."
        type="number"
        min={0}
        max={300}
        required
        value={draft.shortAbandonSeconds}
        onChange={(event) => set({ shortAbandonSeconds: Number(event.target.value) })}
      />
      <SelectField
        label="Service level counts"
        hint="What answered calls are held against."
        value={draft.serviceLevelRule}
        options={[
          { value: 'offered', label: 'All offered calls' },
          { value: 'offered_without_short', label: 'Without short abandons' },
        ]}
        onChange={(serviceLevelRule) => set({ serviceLevelRule })}
      />
    </div>
  );
}
