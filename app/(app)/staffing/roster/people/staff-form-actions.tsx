'use client';

import { Button } from '@tremor/react';
import type { ReactNode } from 'react';
import { DialogActions } from '@/app/_ui/dialog';

interface StaffFormActionsProps {
  /** What it is called here to take the thing away. */
  removeLabel: string;
  /** null: a new one, which cannot be taken away yet */
  onRemove: (() => void) | null;
  isSaving: boolean;
  /** Other buttons, between the two. */
  children?: ReactNode;
}

/** The end of a form of the staff: take away what there is, or save. */
export function StaffFormActions({ removeLabel, onRemove, isSaving, children }: StaffFormActionsProps) {
  return (
    <DialogActions>
      {onRemove && (
        <Button
          type="button"
          variant="light"
          className="!text-orange-700 dark:!text-orange-400"
          onClick={onRemove}
        >
          {removeLabel}
        </Button>
      )}
      {children}
      <Button type="submit" loading={isSaving}>
        Save
      </Button>
    </DialogActions>
  );
}
