'use client';

import { type FormEvent, useState } from 'react';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import type { AlertView } from '@/server/alerts/contracts/views';

interface NoteDialogProps {
  alert: AlertView;
  onSave: (note: string) => void;
  onClose: () => void;
}

/** Acknowledges with what was done. */
export function NoteDialog({ alert, onSave, onClose }: NoteDialogProps) {
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(note);
  };
  return (
    <Dialog title="Acknowledge with a note" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="text-sm">{alert.sentence}</p>
        <TextField
          label="What was done"
          value={note}
          required
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
        <SubmitActions onClose={onClose} submit="Acknowledge" />
      </form>
    </Dialog>
  );
}
