'use client';

import Link from 'next/link';
import { useFormat } from '@/app/_ui/locale';
import { EmptyState } from '@/app/_ui/states';
import type { CallDetail } from '@/server/calls/call-detail';
import { callHref } from '../../call-href';
import { OutcomeBadge } from '../../outcome-badge';

interface SameCallerProps {
  siteId: number;
  calls: CallDetail['sameCaller'];
  /** Whether the record says who called at all. */
  known: boolean;
  back: string;
}

/** The caller's other calls, near in time. */
export function SameCaller({ siteId, calls, known, back }: SameCallerProps) {
  const format = useFormat();
  if (!known) return <EmptyState title="The record does not say who called" />;
  if (calls.length === 0) return <EmptyState title="No other call in these days" />;
  return (
    <ul>
      {calls.map((call) => (
        <li
          key={call.callId}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5 border-t border-tremor-border/60 px-4 py-2 text-sm dark:border-dark-tremor-border/60"
        >
          <Link
            href={callHref(siteId, call.callId, { back })}
            prefetch={false}
            className="font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
          >
            {format.dateTime(call.startedAt, call.timeZone)}
          </Link>
          <span className="flex items-center gap-2">
            <span className="text-xs">
              {[call.queueName, call.type, call.agent].filter(Boolean).join(', ')}
            </span>
            <OutcomeBadge outcome={call.outcome} />
          </span>
        </li>
      ))}
    </ul>
  );
}
