'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { ActionView } from '@/server/irritants/actions/action-view';
import { addDays } from '@/server/trends/period';
import { OwnerFields, SOMEBODY_ELSE } from './owner-fields';

interface ActionDialogProps {
  siteId: number;
  irritantId: string;
  /** null: a new one */
  action: ActionView | null;
  onClose: () => void;
}

const FOUR_WEEKS = 28;

const today = (): string => new Date().toISOString().slice(0, 10);

/** What will be done about an irritant, by whom, until when. */
export function ActionDialog({ siteId, irritantId, action, onClose }: ActionDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [title, setTitle] = useState(action?.title ?? '');
  const [dueOn, setDueOn] = useState(action?.dueOn ?? addDays(today(), FOUR_WEEKS));
  const [ownerId, setOwnerId] = useState(action ? (action.ownerId ?? SOMEBODY_ELSE) : '');
  const [ownerName, setOwnerName] = useState(action?.ownerId === null ? action.ownerName : '');
  const saved = async () => {
    await cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() });
    onClose();
  };
  const add = useMutation(trpc.irritants.addAction.mutationOptions({ onSuccess: saved }));
  const change = useMutation(trpc.irritants.changeAction.mutationOptions({ onSuccess: saved }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const owner = ownerId === SOMEBODY_ELSE ? { name: ownerName } : { id: ownerId };
    if (action) change.mutate({ siteId, actionId: action.id, title, dueOn, owner });
    else add.mutate({ siteId, irritantId, title, dueOn, owner });
  };
  return (
    <Dialog title={action ? 'Change the action' : 'Make it an action'} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="What will be done"
          required
          minLength={3}
          maxLength={200}
          value={title}
          placeholder="Send the code by e-mail when the text fails"
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <OwnerFields
            siteId={siteId}
            ownerId={ownerId}
            name={ownerName}
            onOwner={setOwnerId}
            onName={setOwnerName}
          />
          <TextField
            label="Until"
            type="date"
            required
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </div>
        <FormProblem error={add.error ?? change.error} />
        <SubmitActions
          onClose={onClose}
          disabled={ownerId === ''}
          loading={add.isPending || change.isPending}
        />
      </form>
    </Dialog>
  );
}
