'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { AlertView } from '@/server/alerts/contracts/views';
import type { SiteView } from '@/server/sites/site-view';
import { AlertItem } from './alert-item';
import { NoteDialog } from './note-dialog';
import { useAlertKeys } from './use-alert-keys';

interface AlertItemsProps {
  alerts: readonly AlertView[];
  site: SiteView;
  mayOpenCalls: boolean;
  /** what stands here without alerts; the way back of the last one stays in reach */
  empty: ReactNode;
}

/** The alerts, walked through and acknowledged by mouse or keys. */
export function AlertItems({ alerts, site, mayOpenCalls, empty }: AlertItemsProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const { toast, say } = useUndoToast();
  const [noted, setNoted] = useState<AlertView | null>(null);
  const change = useMutation(
    trpc.alerts.acknowledge.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.alerts.pathKey() }),
    }),
  );
  const acknowledge = (alert: AlertView, note = '') => {
    const set = (acknowledged: boolean) =>
      change.mutate({ siteId: site.id, alertId: alert.id, acknowledged, note: acknowledged ? note : '' });
    set(true);
    say(`Acknowledged: ${alert.ruleName}`, () => set(false));
  };
  const items = () => [...(list.current?.querySelectorAll<HTMLLIElement>(':scope > li') ?? [])];
  const focused = () => items().findIndex((item) => item.contains(document.activeElement));
  const atFocus = () => alerts[focused()];
  useAlertKeys({
    walk: (step) => {
      const all = items();
      const at = focused();
      const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
      all[next]?.focus();
    },
    acknowledge: () => {
      const alert = atFocus();
      if (alert && !alert.acknowledgedAt) acknowledge(alert);
    },
    note: () => {
      const alert = atFocus();
      if (alert && !alert.acknowledgedAt) setNoted(alert);
    },
  });
  return (
    <>
      <FormProblem error={change.error} />
      {alerts.length === 0 && empty}
      <ul
        ref={list}
        aria-label="Alerts"
        className="divide-y divide-tremor-border dark:divide-dark-tremor-border"
      >
        {alerts.map((alert) => (
          <AlertItem
            key={alert.id}
            alert={alert}
            timeZone={site.timeZone}
            linked={mayOpenCalls || !alert.href.startsWith('/calls/')}
            onAcknowledge={() => acknowledge(alert)}
            onNote={() => setNoted(alert)}
          />
        ))}
      </ul>
      {noted && (
        <NoteDialog
          alert={noted}
          onClose={() => setNoted(null)}
          onSave={(note) => {
            acknowledge(noted, note);
            setNoted(null);
          }}
        />
      )}
      {toast}
    </>
  );
}
