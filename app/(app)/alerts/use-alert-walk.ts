'use client';

import type { RefObject } from 'react';
import type { AlertView } from '@/server/alerts/contracts/views';
import { useAlertKeys } from './use-alert-keys';

interface AlertWalk {
  /** its items are the alerts, in their order */
  list: RefObject<HTMLUListElement | null>;
  alerts: readonly AlertView[];
  onAcknowledge: (alert: AlertView) => void;
  onNote: (alert: AlertView) => void;
}

/** Keys walk the list and act on the alert that has the focus, while it waits for somebody. */
export function useAlertWalk({ list, alerts, onAcknowledge, onNote }: AlertWalk): void {
  const items = () => [...(list.current?.querySelectorAll<HTMLLIElement>(':scope > li') ?? [])];
  const focused = () => items().findIndex((item) => item.contains(document.activeElement));
  const atFocus = (act: (alert: AlertView) => void) => {
    const alert = alerts[focused()];
    if (alert && !alert.acknowledgedAt) act(alert);
  };
  useAlertKeys({
    walk: (step) => {
      const all = items();
      const at = focused();
      const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
      all[next]?.focus();
    },
    acknowledge: () => atFocus(onAcknowledge),
    note: () => atFocus(onNote),
  });
}
