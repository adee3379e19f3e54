'use client';

import { Button } from '@tremor/react';
import type { ReactNode } from 'react';
import { Dialog, DialogActions } from './dialog';
import { FormProblem } from './form-problem';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** What the button does, in its words. */
  action: string;
  busy: boolean;
  error: { message: string; data?: { hint?: string | null } | null | undefined } | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  children,
  action,
  busy,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="text-sm leading-6">{children}</div>
      <FormProblem error={error} />
      <DialogActions>
        <Button size="xs" variant="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="xs"
          color="orange"
          className="!bg-orange-700 !text-white"
          loading={busy}
          onClick={onConfirm}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
