'use client';

import { RiEyeLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { turnId } from './turn-id';

const SHORTEST_REASON = 3;

/** The text as it was said, for those who may, against a reason; both are written to the audit log. */
export function UnmaskButton({ question }: { question: { siteId: number; callId: string } }) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const original = useMutation(trpc.privacy.unmask.mutationOptions());
  const close = () => {
    setOpen(false);
    setReason('');
    original.reset();
  };
  return (
    <>
      <Button size="xs" variant="light" icon={RiEyeLine} onClick={() => setOpen(true)}>
        Show the original
      </Button>
      {open && (
        <Dialog title="The text as it was said" place={original.data ? 'side' : 'middle'} onClose={close}>
          {original.data ? (
            <ol className="space-y-2 text-sm leading-6">
              {original.data.texts.map((text, utterance) => (
                <li key={turnId(utterance)} className="whitespace-pre-wrap break-words">
                  {text}
                </li>
              ))}
            </ol>
          ) : (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                original.mutate({ ...question, reason });
              }}
            >
              <TextField
                label="Why do you need it?"
                hint="Kept in the audit log with your name."
                value={reason}
                autoFocus
                onChange={(event) => setReason(event.target.value)}
              />
              <FormProblem error={original.error} />
              <DialogActions>
                <Button type="button" size="xs" variant="secondary" onClick={close}>
                  Cancel
                </Button>
                <Button
                  type="submit"
                  disabled={reason.trim().length < SHORTEST_REASON}
                  loading={original.isPending}
                >
                  Show it
                </Button>
              </DialogActions>
            </form>
          )}
        </Dialog>
      )}
    </>
  );
}
