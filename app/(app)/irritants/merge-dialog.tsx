'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { IrritantView } from '@/server/irritants/contracts/irritant-view';

interface MergeDialogProps {
  siteId: number;
  irritant: Pick<IrritantView, 'id' | 'name'>;
  others: readonly Pick<IrritantView, 'id' | 'name'>[];
  onClose: () => void;
}

/** Counts an irritant's calls under another one. */
export function MergeDialog({ siteId, irritant, others, onClose }: MergeDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = others
    .filter(({ id }) => id !== irritant.id)
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const [into, setInto] = useState(options[0]?.value ?? '');
  const merge = useMutation(
    trpc.irritants.merge.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    merge.mutate({ siteId, irritantId: irritant.id, intoId: into });
  };
  return (
    <Dialog title={`Merge “${irritant.name}”`} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        {options.length === 0 ? (
          <p className="text-sm">There is no other irritant to merge it into.</p>
        ) : (
          <SelectField
            label="Into"
            hint="Its calls, past ones too, count there from now on. It can be taken out again on the page of that one."
            value={into}
            options={options}
            onChange={setInto}
          />
        )}
        <FormProblem error={merge.error} />
        <SubmitActions onClose={onClose} submit="Merge" disabled={into === ''} loading={merge.isPending} />
      </form>
    </Dialog>
  );
}
