'use client';

import { Button } from '@tremor/react';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { QueueView } from '@/server/sites/queue-view';
import { hoursInWords } from './hours-in-words';

interface QueuesTableProps {
  siteName: string;
  siteZone: string;
  queues: readonly QueueView[];
  /** null: may only look. */
  onEdit: ((queue: QueueView) => void) | null;
}

/** The queues of a site and what they are held to. */
export function QueuesTable({ siteName, siteZone, queues, onEdit }: QueuesTableProps) {
  const format = useFormat();
  const columns = columnsOf(format, siteZone);
  return (
    <DataTable
      caption={`Queues of ${siteName}`}
      columns={onEdit ? [...columns, editColumn(onEdit)] : columns}
      rows={queues}
      rowKey={(queue) => String(queue.id)}
      maxHeight="32rem"
    />
  );
}

function columnsOf(format: Format, siteZone: string): Column<QueueView>[] {
  return [
    {
      key: 'name',
      head: 'Queue',
      cell: (queue) => (
        <>
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {queue.name || '(no name)'}
          </span>
          {queue.code !== queue.name && <span className="ml-2 text-xs">{queue.code}</span>}
        </>
      ),
    },
    {
      key: 'target',
      head: 'Service target',
      cell: (queue) =>
        `${Math.round(queue.serviceTargetShare * 1000) / 10}% in ${format.duration(queue.serviceTargetSeconds)}`,
    },
    {
      key: 'short',
      head: 'Short abandon',
      wideOnly: true,
      cell: (queue) => `under ${format.duration(queue.shortAbandonSeconds)}`,
    },
    {
      key: 'rule',
      head: 'Service level counts',
      wideOnly: true,
      cell: (queue) =>
        queue.serviceLevelRule === 'offered' ? 'all offered' : 'offered, without short abandons',
    },
    { key: 'hours', head: 'Open', wideOnly: true, cell: (queue) => hoursInWords(queue.openingHours) },
    {
      key: 'zone',
      head: 'Time zone',
      wideOnly: true,
      cell: (queue) => queue.timeZone ?? `${siteZone} (the site’s)`,
    },
  ];
}

function editColumn(onEdit: (queue: QueueView) => void): Column<QueueView> {
  return {
    key: 'edit',
    head: '',
    numeric: true,
    cell: (queue) => (
      <Button
        size="xs"
        variant="light"
        aria-label={`Edit queue ${queue.name || queue.code}`}
        onClick={() => onEdit(queue)}
      >
        Edit
      </Button>
    ),
  };
}
