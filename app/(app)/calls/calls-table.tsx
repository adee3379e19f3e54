'use client';

import Link from 'next/link';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { ListedCall } from '@/server/calls/list-calls';
import { callHref } from './call-href';
import { OutcomeBadge } from './outcome-badge';
import { ReadingCell } from './reading-cell';
import type { WaysOn } from './ways-on';

const seconds = (milliseconds: number): number => milliseconds / 1000;
const orDash = (text: string): string => text || '–';

/** A day and a time: on a narrow page in two lines, never in more. */
function Moment({ text }: { text: string }) {
  const gap = text.lastIndexOf(' ');
  return (
    <span className="md:whitespace-nowrap">
      <span className="whitespace-nowrap">{text.slice(0, gap)}</span>{' '}
      <span className="whitespace-nowrap">{text.slice(gap + 1)}</span>
    </span>
  );
}

function useColumns({ siteId, back, search }: WaysOn, readings: boolean): Column<ListedCall>[] {
  const format = useFormat();
  return [
    {
      key: 'started',
      head: 'Started',
      sortable: true,
      cell: (call) => (
        <Link
          href={callHref(siteId, call.callId, { back, search })}
          prefetch={false}
          title={`${call.callId}, ${call.timeZone}`}
          className="font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          <Moment text={format.dateTime(call.startedAt, call.timeZone)} />
        </Link>
      ),
    },
    ...(readings ? [readingColumn({ siteId, back, search })] : []),
    { key: 'queue', head: 'Queue', sortable: true, wideOnly: true, cell: (call) => orDash(call.queueName) },
    ...(readings
      ? []
      : [{ key: 'type', head: 'Type', wideOnly: true, cell: (call: ListedCall) => orDash(call.type) }]),
    { key: 'agent', head: 'Agent', sortable: true, wideOnly: true, cell: (call) => orDash(call.agent) },
    {
      key: 'outcome',
      head: 'Outcome',
      sortable: true,
      wideOnly: readings,
      cell: (call) => <OutcomeBadge outcome={call.outcome} />,
    },
    ...timeColumns(format, readings),
    { key: 'wrapUp', head: 'Wrap-up', wideOnly: true, cell: (call) => orDash(call.wrapUp) },
  ];
}

/** How long what took; most of it on wide pages only where `readings` are shown beside it. */
function timeColumns(format: Format, readings: boolean): Column<ListedCall>[] {
  const clock = (milliseconds: number) => format.clock(seconds(milliseconds));
  return [
    {
      key: 'wait',
      head: 'Wait',
      title: 'From joining the queue until an agent answers or the caller hangs up',
      numeric: true,
      sortable: true,
      wideOnly: readings,
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
  ];
}

function readingColumn(ways: WaysOn): Column<ListedCall> {
  return {
    key: 'reading',
    head: 'What it was about',
    title: 'Main intent, how the customer spoke, what annoyed; and where the search was found',
    cell: (call) => <ReadingCell call={call} ways={ways} />,
  };
}

interface CallsTableProps extends WaysOn {
  calls: readonly ListedCall[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** A page of calls; each row leads to its call. */
export function CallsTable({ calls, sort, onSort, ...ways }: CallsTableProps) {
  // Where nothing has a transcript the column would only be empty.
  const readings = calls.some(({ reading }) => reading !== null);
  const columns = useColumns(ways, readings);
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
