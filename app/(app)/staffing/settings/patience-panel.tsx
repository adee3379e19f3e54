'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { QueuePatienceView } from '@/server/staffing/patience/queue-patience';
import { patienceSentence } from './patience-words';

const PatienceChart = dynamic(() => import('./patience-chart').then((module) => module.PatienceChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

type Point = QueuePatienceView['curve'][number];

function PatienceTable({ view }: { view: QueuePatienceView }) {
  const format = useFormat();
  const columns: Column<Point>[] = [
    { key: 'seconds', head: 'Waited', numeric: true, cell: ({ seconds }) => format.duration(seconds) },
    { key: 'share', head: 'Still there', numeric: true, cell: ({ share }) => format.percent(share) },
    {
      key: 'band',
      head: '95% sure',
      numeric: true,
      cell: ({ low, high }) => `${format.percent(low)} – ${format.percent(high)}`,
    },
  ];
  return (
    <DataTable
      caption="Callers still there by how long they waited"
      columns={columns}
      rows={view.curve}
      rowKey={({ seconds }) => String(seconds)}
      maxHeight="20rem"
    />
  );
}

/** How long a queue's callers wait before they give up, as its own waits show it. */
export function PatiencePanel({ siteId, queue }: { siteId: number; queue: string }) {
  const trpc = useTRPC();
  const format = useFormat();
  const patience = useQuery(trpc.staffing.patience.queryOptions({ siteId, queue }));
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <Answered question={patience} height="h-96">
      {(view) => (
        <Panel
          title="Patience of callers"
          note={view ? `Waits of ${format.dayRange(view.from, view.to)}.` : ''}
          actions={
            view && (
              <ViewToggle
                label="Show as"
                value={shown}
                choices={[
                  { value: 'chart', label: 'Chart' },
                  { value: 'table', label: 'Table' },
                ]}
                onChoose={setShown}
              />
            )
          }
        >
          {view ? (
            <>
              <p className="pb-3 text-sm">{patienceSentence(format, view)}</p>
              {shown === 'chart' ? <PatienceChart view={view} /> : <PatienceTable view={view} />}
            </>
          ) : (
            <p className="text-sm">
              Nothing is known of the waits of single calls in this queue: reports by interval do not tell
              them.
            </p>
          )}
        </Panel>
      )}
    </Answered>
  );
}
