'use client';

import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { KIND_NAMES } from '../batches/batch';
import { senderName, sourceName } from './source-words';

function LateCell({ rows, lateRows }: Pick<CoverageSource, 'rows' | 'lateRows'>) {
  const format = useFormat();
  if (lateRows === 0) return '–';
  return `${format.count(lateRows)} (${format.percent(lateRows / rows)})`;
}

function GapsCell({ gaps }: Pick<CoverageSource, 'gaps'>) {
  const format = useFormat();
  const last = gaps.at(-1);
  if (last === undefined) return <Badge tone="good">none</Badge>;
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
      <Badge tone="bad">{gaps.length === 1 ? '1 day' : `${format.count(gaps.length)} days`}</Badge>
      <span className="text-xs">last {format.shortDay(last)}</span>
    </span>
  );
}

/** Who sends what: how much, how late, and on how many days nothing came. */
export function SourcesPanel({ sources }: { sources: readonly CoverageSource[] }) {
  const format = useFormat();
  const columns: Column<CoverageSource>[] = [
    {
      key: 'source',
      head: 'Source',
      cell: (source) => (
        <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {senderName(source)}
          <span className="block text-xs font-normal md:hidden">{KIND_NAMES[source.kind]}</span>
        </span>
      ),
    },
    { key: 'kind', head: 'Sends', cell: ({ kind }) => KIND_NAMES[kind], wideOnly: true },
    {
      key: 'batches',
      head: 'Deliveries',
      numeric: true,
      wideOnly: true,
      cell: ({ batches }) => format.count(batches),
    },
    { key: 'rows', head: 'Rows', numeric: true, cell: ({ rows }) => format.count(rows) },
    {
      key: 'late',
      head: 'Late',
      title: 'Came more than a day after the day of the calls was over',
      numeric: true,
      cell: (source) => <LateCell {...source} />,
    },
    {
      key: 'gaps',
      head: 'Gaps',
      title: 'Days without rows on which the source usually has some',
      numeric: true,
      cell: (source) => <GapsCell {...source} />,
    },
  ];
  return (
    <Panel title="Sources" note="Deliveries that were taken back do not count" flush>
      <DataTable caption="Sources of these days" columns={columns} rows={sources} rowKey={sourceName} />
    </Panel>
  );
}
