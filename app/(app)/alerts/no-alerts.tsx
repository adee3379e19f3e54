'use client';

import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { EmptyState } from '@/app/_ui/states';
import type { AlertsState } from './alerts-url';

interface NoAlertsProps {
  siteId: number;
  state: AlertsState['state'];
  /** there is no rule yet, and the reader may make one */
  mayMakeRules: boolean;
}

/** Nothing to see to; where no rule looks, the way to make one. */
export function NoAlerts({ siteId, state, mayMakeRules }: NoAlertsProps) {
  return (
    <EmptyState title={state === 'open' ? 'Nothing waits for anybody' : 'No alerts'}>
      {mayMakeRules && (
        <>
          Make a rule on{' '}
          <Link className={LINK} href={`/settings/notifications?site=${siteId}`}>
            Notifications
          </Link>
          ; it can be tried on the last 30 days first.
        </>
      )}
    </EmptyState>
  );
}
