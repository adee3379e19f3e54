'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { useFormat } from '@/app/_ui/locale';
import type { AlertView } from '@/server/alerts/contracts/views';
import { KIND_NAMES } from './kind-names';

interface AlertItemProps {
  alert: AlertView;
  timeZone: string;
  /** whether this person may open what is behind it */
  linked: boolean;
  onAcknowledge: () => void;
  onNote: () => void;
}

function StateBadge({ alert }: { alert: AlertView }) {
  if (alert.withdrawn) return <Badge>Taken back by later data</Badge>;
  if (alert.closedAt) return <Badge tone="good">Over</Badge>;
  const single = alert.kind === 'strong_negative' || alert.kind === 'repeated_calls';
  return <Badge tone="bad">{single ? 'New' : 'Going on'}</Badge>;
}

/** An alert: what was found, since when, whether it goes on, and who has seen to it. */
export function AlertItem({ alert, timeZone, linked, onAcknowledge, onNote }: AlertItemProps) {
  const format = useFormat();
  return (
    <li
      tabIndex={-1}
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 focus:bg-tremor-background-muted focus:outline focus:outline-2 focus:-outline-offset-2 focus:outline-tremor-brand dark:focus:bg-dark-tremor-background-subtle"
    >
      <div className="min-w-0 max-w-4xl space-y-1">
        <p className="text-sm text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {linked ? (
            <Link href={alert.href} className="underline-offset-2 hover:underline">
              {alert.sentence}
            </Link>
          ) : (
            alert.sentence
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-tremor-content dark:text-dark-tremor-content">
          <StateBadge alert={alert} />
          <span>{alert.ruleName}</span>
          <span>{KIND_NAMES[alert.kind]}</span>
          <time dateTime={alert.happenedAt.toISOString()}>{format.dateTime(alert.happenedAt, timeZone)}</time>
        </p>
        {alert.acknowledgedAt && (
          <p className="text-xs text-tremor-content dark:text-dark-tremor-content">
            Acknowledged by {alert.acknowledgedBy}, {format.dateTime(alert.acknowledgedAt, timeZone)}
            {alert.note && `: ${alert.note}`}
          </p>
        )}
      </div>
      {!alert.acknowledgedAt && (
        <div data-print="hide" className="flex shrink-0 items-center gap-3">
          <Button size="xs" variant="light" onClick={onNote}>
            With a note …
          </Button>
          <Button size="xs" variant="secondary" onClick={onAcknowledge}>
            Acknowledge
          </Button>
        </div>
      )}
    </li>
  );
}
