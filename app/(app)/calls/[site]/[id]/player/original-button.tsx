'use client';

import { RiVolumeUpLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import type { CallRecording } from './use-recording';

const SHORTEST_REASON = 3;

/** The recording without muted stretches, for those who may, against a reason; both are written to the audit log. */
export function OriginalButton({ recording }: { recording: CallRecording }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { original, setOriginal } = recording;
  if (original !== null) {
    return (
      <Button size="xs" variant="light" icon={RiVolumeUpLine} onClick={() => setOriginal(null)}>
        Back to the muted copy
      </Button>
    );
  }
  return (
    <>
      <Button size="xs" variant="light" icon={RiVolumeUpLine} onClick={() => setOpen(true)}>
        Hear the original
      </Button>
      {open && (
        <Dialog title="The recording with nothing muted" onClose={() => setOpen(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setOriginal(reason.trim());
              setOpen(false);
            }}
          >
            <TextField
              label="Why do you need it?"
              hint="Kept in the audit log with your name."
              value={reason}
              autoFocus
              onChange={(event) => setReason(event.target.value)}
            />
            <DialogActions>
              <Button type="button" size="xs" variant="secondary" onClick={() => setOpen(false)}>
                Cancel
              </Button>
              <Button type="submit" disabled={reason.trim().length < SHORTEST_REASON}>
                Use the original
              </Button>
            </DialogActions>
          </form>
        </Dialog>
      )}
    </>
  );
}
