'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface PopUp {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Goes on the element that holds both the button and, as its last child, the panel. */
  holder: RefObject<HTMLDivElement | null>;
}

/** Between a panel and the edge of the window, at least. */
const EDGE_PX = 12;

/** Moves a panel that would stick out of the window sideways back into it. */
function keepInSight(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect();
  const over = right - (document.documentElement.clientWidth - EDGE_PX);
  const shift = Math.max(EDGE_PX - left, Math.min(0, -over));
  if (shift !== 0) panel.style.transform = `translateX(${shift}px)`;
}

/** A panel below a button: Escape closes it and returns to the button; a click or a focus elsewhere closes it. */
export function usePopUp(): PopUp {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const panel = open && holder.current?.lastElementChild;
    if (panel instanceof HTMLElement) keepInSight(panel);
  }, [open]);
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
