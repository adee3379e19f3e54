'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

interface PopUp {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Goes on the element that holds both the button and the panel. */
  holder: RefObject<HTMLDivElement | null>;
}

/** A panel below a button: Escape closes it and returns to the button; a click or a focus elsewhere closes it. */
export function usePopUp(): PopUp {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      holder.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return { open, setOpen, holder };
}
