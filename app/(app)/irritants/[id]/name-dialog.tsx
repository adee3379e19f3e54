'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { IrritantDetail } from '@/server/irritants/get';

interface NameDialogProps {
  siteId: number;
  irritant: IrritantDetail;
  onClose: () => void;
}

/** Another name and description; it stays the same irritant. */
export function NameDialog({ siteId, irritant, onClose }: NameDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [name, setName] = useState(irritant.name);
  const [description, setDescription] = useState(irritant.description);
  const save = useMutation(
    trpc.irritants.describe.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ siteId, irritantId: irritant.id, name, description });
  };
  return (
    <Dialog title="Rename" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          hint="Short, in the customers’ words: Code never arrives."
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="What it is"
          hint="For those who judge single calls."
          maxLength={1000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
        <FormProblem error={save.error} />
        <SubmitActions onClose={onClose} loading={save.isPending} />
      </form>
    </Dialog>
  );
}
