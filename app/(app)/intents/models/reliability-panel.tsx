'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { VersionCard } from '@/server/intents/versions/version-card';

type Bin = VersionCard['reliability']['bins'][number];

/** Whether the model is right as often as its scores say. */
export function ReliabilityPanel({ reliability }: Pick<VersionCard, 'reliability'>) {
  const format = useFormat();
  const { ece, bins } = reliability;
  const columns: Column<Bin>[] = [
    {
      key: 'score',
      head: 'Score',
      cell: ({ from, to }) => `${Math.round(from * 100)}–${Math.round(to * 100)}%`,
    },
    { key: 'count', head: 'Examples', numeric: true, cell: ({ count }) => format.count(count) },
    { key: 'said', head: 'Mean score', numeric: true, cell: ({ meanScore }) => format.percent(meanScore) },
    { key: 'right', head: 'Right', numeric: true, cell: ({ accuracy }) => format.percent(accuracy) },
    { key: 'picture', head: 'Both', wideOnly: true, cell: (bin) => <Bars bin={bin} /> },
  ];
  return (
    <Panel
      title="Is a score what it says?"
      note={bins.length > 0 ? `On average ${format.points(ece).replace('+', '')} off.` : undefined}
      flush
    >
      {bins.length === 0 ? (
        <EmptyState title="No held-back examples" />
      ) : (
        <DataTable caption="Reliability" columns={columns} rows={bins} rowKey={({ from }) => String(from)} />
      )}
    </Panel>
  );
}

/** Mean score as a line, share that was right as a bar. */
function Bars({ bin }: { bin: Bin }) {
  return (
    <span
      aria-hidden
      className="relative block h-3 w-28 rounded-sm bg-tremor-background-subtle dark:bg-dark-tremor-background-subtle"
    >
      <span
        className="absolute inset-y-0 left-0 rounded-sm bg-tremor-brand dark:bg-dark-tremor-brand"
        style={{ width: `${bin.accuracy * 100}%` }}
      />
      <span
        className="absolute inset-y-[-2px] w-0.5 bg-gray-900 dark:bg-gray-100"
        style={{ left: `${bin.meanScore * 100}%` }}
      />
    </span>
  );
}
