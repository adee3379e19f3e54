'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import type { AuditPage } from '@/server/audit/list';
import { LocalTime } from '../local-time';

type AuditEvent = AuditPage['events'][number];

const KINDS: Record<string, string> = { user: '', api_key: 'API key', cli: 'command line', system: 'system' };

function detailsOf({ details }: AuditEvent): string {
  return details && typeof details === 'object' && Object.keys(details).length > 0
    ? JSON.stringify(details, null, 1)
    : '';
}

function Details({ event }: { event: AuditEvent }) {
  const text = detailsOf(event);
  if (!text) return null;
  return (
    <details>
      <summary className="cursor-pointer text-xs">What exactly</summary>
      <pre className="max-w-md overflow-x-auto whitespace-pre-wrap break-all py-1 text-xs">{text}</pre>
    </details>
  );
}

const COLUMNS: readonly Column<AuditEvent>[] = [
  { key: 'at', head: 'When', cell: (event) => <LocalTime at={event.at} /> },
  {
    key: 'actor',
    head: 'Who',
    wideOnly: true,
    cell: (event) => (
      <>
        {event.actorName}
        {KINDS[event.actorKind] && KINDS[event.actorKind] !== event.actorName && (
          <span className="block text-xs">{KINDS[event.actorKind]}</span>
        )}
      </>
    ),
  },
  {
    key: 'action',
    head: 'Did what',
    cell: (event) => (
      <>
        <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {event.action}
        </span>
        <span className="block break-all text-xs md:hidden">
          {event.actorName}: {event.subject}
        </span>
      </>
    ),
  },
  {
    key: 'subject',
    head: 'To what',
    wideOnly: true,
    cell: (event) => <span className="break-all">{event.subject}</span>,
  },
  { key: 'details', head: 'Details', wideOnly: true, cell: (event) => <Details event={event} /> },
  { key: 'address', head: 'From', wideOnly: true, cell: (event) => event.address || '–' },
];

/** A page of the log. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  return <DataTable caption="Audit log" columns={COLUMNS} rows={events} rowKey={(event) => event.id} />;
}
