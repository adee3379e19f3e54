'use client';

import { type FormEvent, useState } from 'react';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import type { ActionView } from '@/server/irritants/actions/action-view';

interface DoneDialogProps {
  action: ActionView;
  onDone: (effectFrom: string) => void;
  onClose: () => void;
}

/** An action is done: from which day on the irritant should shrink. */
export function DoneDialog({ action, onDone, onClose }: DoneDialogProps) {
  const [effectFrom, setEffectFrom] = useState(() => new Date().toISOString().slice(0, 10));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(effectFrom);
    onClose();
  };
  return (
    <Dialog title={`Done: ${action.title}`} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="In effect from"
          hint="The days since are held against the eight weeks before; after a week it is said whether it shrank."
          type="date"
          required
          value={effectFrom}
          onChange={(event) => setEffectFrom(event.target.value)}
        />
        <SubmitActions onClose={onClose} submit="It is done" />
      </form>
    </Dialog>
  );
}
