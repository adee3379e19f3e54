'use client';

import { RiCloseLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './icon-button';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** `side`: a sheet at the right edge, for longer forms. */
  place?: 'middle' | 'side';
  children: ReactNode;
}

const PLACES = {
  middle: 'm-auto max-h-[90dvh] w-[calc(100vw-2rem)] max-w-lg rounded-lg border',
  side: 'my-0 ml-auto mr-0 h-dvh max-h-dvh w-full max-w-xl border-l',
} as const;

/** The browser's own modal dialog: keeps the focus inside, closes on Escape, gives the focus back. Open while it is there. */
export function Dialog({ title, onClose, place = 'middle', children }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element goes: only then does the browser know where the focus came from.
  useLayoutEffect(() => {
    const dialog = frame.current;
    dialog?.showModal();
    // The browser gives the focus to the first button, which closes: a field that asks for it comes first.
    dialog?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={frame}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`overflow-y-auto border-tremor-border bg-tremor-background p-0 text-tremor-content-emphasis shadow-tremor-dropdown backdrop:bg-black/40 dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content-emphasis ${PLACES[place]}`}
    >
      <div className="sticky top-0 z-10 flex items-center justify-between gap-2 border-b border-tremor-border bg-tremor-background py-2 pl-4 pr-2 dark:border-dark-tremor-border dark:bg-dark-tremor-background">
        <h2
          id={titleId}
          className="text-base font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong"
        >
          {title}
        </h2>
        <IconButton label="Close" icon={RiCloseLine} onClick={onClose} />
      </div>
      <div className="p-4">{children}</div>
    </dialog>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap items-center justify-end gap-2">{children}</div>;
}

interface SubmitActionsProps {
  onClose: () => void;
  /** What the form does, on its button. */
  submit?: string;
  loading?: boolean;
  disabled?: boolean;
  /** Buttons before these. */
  children?: ReactNode;
}

/** The row of buttons that ends a form in a dialog: leave it, or do what it is for. */
export function SubmitActions({
  onClose,
  submit = 'Save',
  loading = false,
  disabled = false,
  children,
}: SubmitActionsProps) {
  return (
    <DialogActions>
      {children}
      <Button type="button" size="xs" variant="secondary" onClick={onClose}>
        Cancel
      </Button>
      <Button type="submit" size="xs" loading={loading} disabled={disabled}>
        {submit}
      </Button>
    </DialogActions>
  );
}
