'use client';

import { RiArrowGoBackLine } from '@remixicon/react';
import Link from 'next/link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import { type Batch, DOOR_NAMES, isUnderway, isUndoable, KIND_NAMES, senderOf } from './batch';
import { QuarantinedCount } from './batch-counts';
import { BatchStatus } from './batch-status';
import { ago, elapsedSeconds, tookWords } from './elapsed';

interface BatchesTableProps {
  batches: readonly Batch[];
  siteName: (id: number) => string;
  /** The moment to which ages are told. */
  now: Date;
  /** Asks whether a delivery is to be taken back; null for those who may not. */
  onUndo: ((batch: Batch) => void) | null;
}

function columns(format: Format, { siteName, now, onUndo }: BatchesTableProps): readonly Column<Batch>[] {
  return [
    { key: 'file', head: 'File', cell: (batch) => <FileCell batch={batch} /> },
    { key: 'site', head: 'Site', cell: (batch) => siteName(batch.siteId), wideOnly: true },
    { key: 'kind', head: 'Kind', cell: (batch) => KIND_NAMES[batch.kind], wideOnly: true },
    { key: 'door', head: 'Came by', cell: (batch) => <DoorCell batch={batch} />, wideOnly: true },
    { key: 'status', head: 'Status', cell: (batch) => <StatusCell batch={batch} /> },
    { key: 'stored', head: 'Stored', numeric: true, cell: (batch) => format.count(batch.rowsStored) },
    {
      key: 'quarantined',
      head: 'Quarantined',
      title: 'Rows kept aside because something in them is wrong',
      numeric: true,
      cell: (batch) => <QuarantinedCount rows={batch.rowsQuarantined} />,
    },
    {
      key: 'started',
      head: 'Started',
      wideOnly: true,
      cell: ({ createdAt, startedAt }) => (
        <time
          dateTime={(startedAt ?? createdAt).toISOString()}
          className="whitespace-nowrap"
          suppressHydrationWarning
        >
          {ago(format.locale, startedAt ?? createdAt, now)}
        </time>
      ),
    },
    {
      key: 'took',
      head: 'Took',
      numeric: true,
      wideOnly: true,
      cell: (batch) => {
        const seconds = elapsedSeconds(batch, now);
        return seconds === null ? '–' : tookWords(format, seconds);
      },
    },
    ...(onUndo
      ? [
          {
            key: 'undo',
            head: '',
            cell: (batch: Batch) => isUndoable(batch) && <UndoCell batch={batch} onUndo={onUndo} />,
            wideOnly: true,
          },
        ]
      : []),
  ];
}

function FileCell({ batch }: { batch: Batch }) {
  return (
    <Link
      href={`/data/${batch.id}`}
      className="block font-medium [overflow-wrap:anywhere] lg:min-w-64 text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
    >
      {batch.fileName}
    </Link>
  );
}

/** Which way it came in, and from whom. */
function DoorCell({ batch }: { batch: Batch }) {
  return (
    <>
      <span className="whitespace-nowrap">{DOOR_NAMES[batch.door]}</span>
      <span className="block max-w-48 truncate text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {senderOf(batch)}
      </span>
    </>
  );
}

function UndoCell({ batch, onUndo }: { batch: Batch; onUndo: (batch: Batch) => void }) {
  return (
    <IconButton
      label={`Take ${batch.fileName} back`}
      icon={RiArrowGoBackLine}
      onClick={() => onUndo(batch)}
    />
  );
}

function StatusCell({ batch }: { batch: Batch }) {
  const format = useFormat();
  const share = batch.sizeBytes > 0 ? Math.min(1, batch.bytesRead / batch.sizeBytes) : 0;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 align-middle">
      <BatchStatus batch={batch} />
      {isUnderway(batch) && <span className="text-xs tabular-nums">{format.percent(share)}</span>}
    </span>
  );
}

/** Deliveries, newest first. */
export function BatchesTable(props: BatchesTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="Deliveries"
      columns={columns(format, props)}
      rows={props.batches}
      rowKey={(batch) => batch.id}
    />
  );
}
