'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { IntentView } from '@/server/intents/taxonomy/intent-view';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { intentChoices } from './intent-choices';
import { TextArea } from './text-area';

interface NewIntentDialogProps {
  siteId: number;
  rows: readonly TreeRow[];
  parentId: string | null;
  onClose: () => void;
  onMade: (intent: IntentView) => void;
}

/** Adds an intent: a name, where it stands, and what it is about. */
export function NewIntentDialog({ siteId, rows, parentId: begun, onClose, onMade }: NewIntentDialogProps) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [parentId, setParentId] = useState(begun ?? '');
  const create = useMutation(trpc.intentTaxonomy.create.mutationOptions({ onSuccess: onMade }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ siteId, name, description, parentId: parentId || null });
  };
  return (
    <Dialog title="Add an intent" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          value={name}
          required
          maxLength={120}
          placeholder="Invoice is wrong"
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label="Under"
          value={parentId}
          options={[{ value: '', label: 'Nothing: at the top' }, ...intentChoices(rows)]}
          onChange={setParentId}
        />
        <TextArea
          label="What is it about?"
          hint="Models start from this while there are few examples: a sentence each, as callers say it."
          value={description}
          rows={4}
          onChange={setDescription}
        />
        <FormProblem error={create.error} />
        <SubmitActions onClose={onClose} submit="Add" loading={create.isPending} />
      </form>
    </Dialog>
  );
}
