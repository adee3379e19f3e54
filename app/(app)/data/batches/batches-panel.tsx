'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { NumberedPager } from '@/app/_ui/numbered-pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { type Batch, isMoving } from './batch';
import { BatchesTable } from './batches-table';
import { FOLLOW_EVERY_MS } from './followed-batch';
import { BATCHES_A_PAGE } from './page-size';
import { UndoDialog } from './undo-dialog';

/** Every delivery there was; asks again only while one of those shown runs. */
export function BatchesPanel({ mayWrite, mayUndo }: { mayWrite: boolean; mayUndo: boolean }) {
  const trpc = useTRPC();
  const [toUndo, setToUndo] = useState<Batch | null>(null);
  const [page, setPage] = useQueryState(
    'page',
    parseAsInteger.withDefault(1).withOptions({ history: 'push' }),
  );
  const siteNames = useQuery(trpc.sites.list.queryOptions());
  const batches = useQuery(
    trpc.ingest.batches.queryOptions(
      { page, pageSize: BATCHES_A_PAGE },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.batches.some(isMoving) ? FOLLOW_EVERY_MS : false),
      },
    ),
  );
  const siteName = (id: number) => siteNames.data?.find((site) => site.id === id)?.name ?? '';
  return (
    <Panel title="Deliveries" flush>
      {batches.error && <ErrorState error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <Loading />}
      {batches.data?.total === 0 && (
        <EmptyState title="No file has come in yet">
          {mayWrite
            ? 'Drop one above, or send one with the command line: npx callcast ingest calls.csv.'
            : null}
        </EmptyState>
      )}
      {batches.data && batches.data.total > 0 && (
        <>
          <BatchesTable
            batches={batches.data.batches}
            siteName={siteName}
            now={new Date(batches.dataUpdatedAt)}
            onUndo={mayUndo ? setToUndo : null}
          />
          <NumberedPager
            page={page}
            size={BATCHES_A_PAGE}
            total={batches.data.total}
            onPage={(next) => void setPage(next)}
          />
        </>
      )}
      {toUndo && <UndoDialog batch={toUndo} onClose={() => setToUndo(null)} />}
    </Panel>
  );
}

function Loading() {
  return (
    <div className="space-y-3 p-4">
      {['a', 'b', 'c', 'd'].map((row) => (
        <Skeleton key={row} className="h-6" />
      ))}
    </div>
  );
}
