'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { SessionView } from '@/server/auth/session-view';
import { LocalTime } from './local-time';

interface SessionsTableProps {
  sessions: readonly SessionView[];
  busy: boolean;
  onRevoke: (sessionId: string) => void;
}

const BROWSERS = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const;
const NAMES: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS': 'macOS' };

/** Browser and system of a user agent, as people call them. */
function place(userAgent: string): string {
  const of = (words: readonly string[]): string => {
    const word = words.find((candidate) => userAgent.includes(candidate));
    return word ? (NAMES[word] ?? word) : '';
  };
  return [of(BROWSERS), of(SYSTEMS)].filter(Boolean).join(' on ') || userAgent.slice(0, 40) || 'Unknown';
}

/** Where somebody is signed in. */
export function SessionsTable({ sessions, busy, onRevoke }: SessionsTableProps) {
  const columns: Column<SessionView>[] = [
    {
      key: 'place',
      head: 'Where',
      cell: (session) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <span title={session.userAgent}>
            <span className="block">{place(session.userAgent)}</span>
            <span className="block text-xs">{session.address}</span>
          </span>
          {session.current && <Badge tone="good">this one</Badge>}
        </span>
      ),
    },
    { key: 'seen', head: 'Last used', cell: (session) => <LocalTime at={session.lastSeenAt} /> },
    {
      key: 'revoke',
      head: '',
      numeric: true,
      cell: (session) =>
        session.current ? null : (
          <Button
            size="xs"
            variant="light"
            disabled={busy}
            aria-label={`Sign out ${place(session.userAgent)}, ${session.address}`}
            onClick={() => onRevoke(session.id)}
          >
            Sign out
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption="Sessions"
      columns={columns}
      rows={sessions}
      rowKey={(session) => session.id}
      maxHeight="28rem"
    />
  );
}
