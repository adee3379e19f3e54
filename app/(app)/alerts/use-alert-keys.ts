'use client';

import { useEffect } from 'react';

export interface AlertKeys {
  walk: (step: 1 | -1) => void;
  acknowledge: () => void;
  note: () => void;
}

/** J and K walk through the alerts, A acknowledges, N adds a note; not while somebody types. */
export function useAlertKeys({ walk, acknowledge, note }: AlertKeys): void {
  useEffect(() => {
    const acts: Record<string, () => void> = { j: () => walk(1), k: () => walk(-1), a: acknowledge, n: note };
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [walk, acknowledge, note]);
}
