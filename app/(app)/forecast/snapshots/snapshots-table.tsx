'use client';

import { RiDeleteBinLine } from '@remixicon/react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import { snapshotName } from '../made-words';
import type { SnapshotsChange } from './snapshots-url';

interface SnapshotsTableProps {
  snapshots: readonly SnapshotView[];
  timeZone: string;
  pair: { left: SnapshotView; right: SnapshotView } | null;
  onChoose: (change: SnapshotsChange) => void;
  /** null: may only look */
  onRemove: ((snapshot: SnapshotView) => void) | null;
}

const STATUS: Record<SnapshotView['status'], { tone: 'plain' | 'good' | 'watch' | 'bad'; label: string }> = {
  done: { tone: 'good', label: 'Done' },
  queued: { tone: 'watch', label: 'Waiting' },
  running: { tone: 'watch', label: 'Running' },
  interrupted: { tone: 'watch', label: 'Interrupted' },
  canceled: { tone: 'plain', label: 'Canceled' },
  failed: { tone: 'bad', label: 'Failed' },
};

/** Every forecast of a site, the newest first; two of them are compared. */
export function SnapshotsTable({ snapshots, timeZone, pair, onChoose, onRemove }: SnapshotsTableProps) {
  const format = useFormat();
  const columns: Column<SnapshotView>[] = [
    {
      key: 'a',
      head: 'A',
      title: 'Compare this one …',
      cell: (one) => <Choice side="left" {...{ one, pair, onChoose }} />,
    },
    {
      key: 'b',
      head: 'B',
      title: '… with this one',
      cell: (one) => <Choice side="right" {...{ one, pair, onChoose }} />,
    },
    {
      key: 'made',
      head: 'Made',
      cell: (one) => {
        const name = snapshotName(format, one, timeZone);
        if (one.status !== 'done' || one.kind === 'import') return name;
        return (
          <Link className="hover:underline" href={`/forecast?site=${one.siteId}&snapshot=${one.id}`}>
            {name}
          </Link>
        );
      },
    },
    {
      key: 'status',
      head: '',
      cell: ({ kind, status, error }) => (
        <span title={error ?? undefined}>
          {kind === 'import' && <Badge tone="info">Imported</Badge>}{' '}
          {status !== 'done' && <Badge tone={STATUS[status].tone}>{STATUS[status].label}</Badge>}
        </span>
      ),
    },
    {
      key: 'tells',
      head: 'Tells',
      cell: ({ originDate, lastDate }) =>
        originDate && lastDate ? format.dayRange(originDate, lastDate) : '–',
    },
    {
      key: 'until',
      head: 'Data until',
      wideOnly: true,
      cell: ({ inputs }) => (inputs ? format.day(inputs.toDate) : '–'),
    },
    {
      key: 'remove',
      head: '',
      numeric: true,
      cell: (one) =>
        one.kind === 'import' && (
          <IconButton label={`Remove ${one.name}`} icon={RiDeleteBinLine} onClick={() => onRemove?.(one)} />
        ),
    },
  ];
  return (
    <Panel title="All forecasts" note={`Times in ${timeZone}.`} flush>
      {snapshots.length === 0 ? (
        <EmptyState title="No forecast yet">Make the first one on the forecast page.</EmptyState>
      ) : (
        <DataTable
          caption="Forecasts of the site"
          columns={onRemove ? columns : columns.slice(0, -1)}
          rows={snapshots}
          rowKey={({ id }) => id}
          maxHeight="26rem"
        />
      )}
    </Panel>
  );
}

interface ChoiceProps extends Pick<SnapshotsTableProps, 'pair' | 'onChoose'> {
  one: SnapshotView;
  side: 'left' | 'right';
}

function Choice({ one, side, pair, onChoose }: ChoiceProps) {
  const format = useFormat();
  const other = side === 'left' ? pair?.right : pair?.left;
  const letter = side === 'left' ? 'A' : 'B';
  return (
    <input
      type="radio"
      name={`compare-${side}`}
      aria-label={`${letter}: ${one.name || format.dateTime(one.createdAt, 'UTC')}`}
      checked={pair?.[side].id === one.id}
      disabled={!pair || one.status !== 'done'}
      // Choosing the other one's place exchanges the two.
      onChange={() =>
        onChoose(
          other?.id === one.id && pair
            ? { left: pair.right.id, right: pair.left.id }
            : side === 'left'
              ? { left: one.id, right: other?.id ?? null }
              : { right: one.id, left: other?.id ?? null },
        )
      }
      className="border-gray-400 text-tremor-brand focus:ring-tremor-brand dark:border-gray-500 dark:bg-dark-tremor-background"
    />
  );
}
