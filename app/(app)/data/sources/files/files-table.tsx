'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import type { ItemView } from '@/server/inbound/items';
import { ago } from '../../batches/elapsed';

const STATUSES = {
  waiting: <Badge tone="info">Waiting</Badge>,
  taken: <Badge tone="good">Taken</Badge>,
  failed: <Badge tone="bad">Failed</Badge>,
} as const;
const UNDONE = <Badge tone="watch">Taken back</Badge>;

interface FilesTableProps {
  items: readonly ItemView[];
  /** The moment to which ages are told. */
  now: Date;
  onRetry: (item: ItemView) => void;
}

function columns(format: Format, { now, onRetry }: FilesTableProps): readonly Column<ItemView>[] {
  return [
    { key: 'key', head: 'File', cell: (item) => <File item={item} /> },
    {
      key: 'status',
      head: 'Status',
      cell: ({ status, undone }) => (undone && status === 'taken' ? UNDONE : STATUSES[status]),
    },
    {
      key: 'size',
      head: 'Size',
      numeric: true,
      wideOnly: true,
      cell: ({ sizeBytes }) => format.bytes(sizeBytes),
    },
    {
      key: 'changed',
      head: 'Since',
      wideOnly: true,
      cell: ({ changedAt, seenAt, status }) => {
        const at = status === 'waiting' ? seenAt : changedAt;
        return (
          <time dateTime={at.toISOString()} className="whitespace-nowrap" suppressHydrationWarning>
            {ago(format.locale, at, now)}
          </time>
        );
      },
    },
    {
      key: 'acts',
      head: '',
      numeric: true,
      cell: (item) =>
        (item.status === 'failed' || item.undone) && (
          <Button size="xs" variant="light" onClick={() => onRetry(item)}>
            {item.undone ? 'Take again' : 'Try again'}
            <span className="sr-only"> {item.key}</span>
          </Button>
        ),
    },
  ];
}

/** Where the file went, and why not. */
function File({ item: { key, batchId, recordingId, error } }: { item: ItemView }) {
  const href = batchId ? `/data/${batchId}` : recordingId ? '/data/recordings' : null;
  return (
    <>
      {href ? (
        <Link href={href} className={`break-all ${LINK}`}>
          {key}
        </Link>
      ) : (
        <span className="break-all">{key}</span>
      )}
      {error && <span className="block max-w-xl text-xs text-orange-700 dark:text-orange-400">{error}</span>}
    </>
  );
}

/** Files of a source and what became of each. */
export function FilesTable(props: FilesTableProps) {
  const format = useFormat();
  return (
    <DataTable caption="Files" columns={columns(format, props)} rows={props.items} rowKey={({ id }) => id} />
  );
}
