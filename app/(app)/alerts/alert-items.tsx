'use client';

import { type ReactNode, useRef, useState } from 'react';
import { FormProblem } from '@/app/_ui/form-problem';
import type { AlertView } from '@/server/alerts/contracts/views';
import type { SiteView } from '@/server/sites/site-view';
import { AlertItem } from './alert-item';
import { NoteDialog } from './note-dialog';
import { useAcknowledge } from './use-acknowledge';
import { useAlertWalk } from './use-alert-walk';

interface AlertItemsProps {
  alerts: readonly AlertView[];
  site: SiteView;
  mayOpenCalls: boolean;
  /** what stands here without alerts; the way back of the last one stays in reach */
  empty: ReactNode;
}

/** The alerts, walked through and acknowledged by mouse or keys. */
export function AlertItems({ alerts, site, mayOpenCalls, empty }: AlertItemsProps) {
  const list = useRef<HTMLUListElement>(null);
  const { acknowledge, error, toast } = useAcknowledge(site.id);
  const [noted, setNoted] = useState<AlertView | null>(null);
  useAlertWalk({ list, alerts, onAcknowledge: acknowledge, onNote: setNoted });
  return (
    <>
      <FormProblem error={error} />
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
