'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { VersionCard } from '@/server/intents/versions/version-card';

type Confusion = VersionCard['confusions'][number];

/** What is taken for what. */
export function ConfusionsPanel({ confusions }: Pick<VersionCard, 'confusions'>) {
  const format = useFormat();
  const columns: Column<Confusion>[] = [
    { key: 'truth', head: 'It is', cell: ({ truthName }) => truthName },
    { key: 'said', head: 'Taken for', cell: ({ saidName }) => saidName },
    { key: 'count', head: 'Times', numeric: true, cell: ({ count }) => format.count(count) },
  ];
  return (
    <Panel title="What is mistaken" note="More examples of both, or a merge, help." flush>
      {confusions.length === 0 ? (
        <EmptyState title="Nothing was mistaken" />
      ) : (
        <DataTable
          caption="Confusions"
          columns={columns}
          rows={confusions}
          rowKey={({ truth, said }) => `${truth} ${said}`}
          maxHeight="30rem"
        />
      )}
    </Panel>
  );
}
