'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import { MaybeLink } from '../trends/maybe-link';
import type { CallsOf } from './calls-of';
import { bucketTitle, shareOf } from './shares-data';

interface SharesTableProps {
  overview: IntentOverview;
  rows: readonly IntentRow[];
  callsOf: CallsOf;
}

interface Line {
  at: number;
  bucket: IntentOverview['buckets'][number];
}

/** The picture's data as a table; each share opens its calls. */
export function SharesTable({ overview, rows, callsOf }: SharesTableProps) {
  const format = useFormat();
  const columns: Column<Line>[] = [
    { key: 'when', head: 'When', cell: ({ bucket }) => bucketTitle(format, bucket) },
    {
      key: 'calls',
      head: 'Calls read',
      numeric: true,
      cell: ({ bucket }) => (bucket.calls === null ? '–' : format.count(bucket.calls)),
    },
    ...rows.map(
      (row, index): Column<Line> => ({
        key: `intent${index}`,
        head: row.name,
        numeric: true,
        wideOnly: index > 1,
        cell: ({ at, bucket }) => {
          const share = shareOf(overview, row, at);
          if (share === null) return '–';
          const href = share > 0 ? callsOf(row.intentId, { from: bucket.from, to: bucket.to }) : null;
          return (
            <MaybeLink href={href} title="Open these calls">
              {format.percent(share)}
            </MaybeLink>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption="Share of calls over time"
      columns={columns}
      rows={overview.buckets.map((bucket, at) => ({ at, bucket }))}
      rowKey={({ bucket }) => bucket.from}
      maxHeight="19.5rem"
    />
  );
}
