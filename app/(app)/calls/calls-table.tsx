'use client';

import Link from 'next/link';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { CallItem } from '@/server/calls/call-item';
import { callHref } from './call-href';
import { OutcomeBadge } from './outcome-badge';

const seconds = (milliseconds: number): number => milliseconds / 1000;
const orDash = (text: string): string => text || '–';

function useColumns(siteId: number, back: string): Column<CallItem>[] {
  const format = useFormat();
  const clock = (milliseconds: number) => format.clock(seconds(milliseconds));
  return [
    {
      key: 'started',
      head: 'Started',
      sortable: true,
      cell: (call) => (
        <Link
          href={callHref(siteId, call.callId, back)}
          prefetch={false}
          title={`${call.callId}, ${call.timeZone}`}
          className="font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          <span className="whitespace-nowrap">{format.dateTime(call.startedAt, call.timeZone)}</span>
        </Link>
      ),
    },
    { key: 'queue', head: 'Queue', sortable: true, wideOnly: true, cell: (call) => orDash(call.queueName) },
    { key: 'type', head: 'Type', wideOnly: true, cell: (call) => orDash(call.type) },
    { key: 'agent', head: 'Agent', sortable: true, wideOnly: true, cell: (call) => orDash(call.agent) },
    {
      key: 'outcome',
      head: 'Outcome',
      sortable: true,
      cell: (call) => <OutcomeBadge outcome={call.outcome} />,
    },
    {
      key: 'wait',
      head: 'Wait',
      title: 'From joining the queue until an agent answers or the caller hangs up',
      numeric: true,
      sortable: true,
      cell: (call) => clock(call.waitMs),
    },
    {
      key: 'talk',
      head: 'Talk',
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: (call) => clock(call.talkMs),
    },
    {
      key: 'handle',
      head: 'Handle',
      title: 'Talk, hold and after-call work',
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: (call) => clock(call.talkMs + call.holdMs + call.acwMs),
    },
    { key: 'wrapUp', head: 'Wrap-up', wideOnly: true, cell: (call) => orDash(call.wrapUp) },
  ];
}

interface CallsTableProps {
  siteId: number;
  calls: readonly CallItem[];
  /** The list's own address, for the way back. */
  back: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** A page of calls; each row leads to its call. */
export function CallsTable({ siteId, calls, back, sort, onSort }: CallsTableProps) {
  const columns = useColumns(siteId, back);
  return (
    <DataTable
      caption="Calls"
      columns={columns}
      rows={calls}
      rowKey={(call) => `${call.callId} ${call.startedAt.getTime()}`}
      sort={sort}
      onSort={onSort}
    />
  );
}
