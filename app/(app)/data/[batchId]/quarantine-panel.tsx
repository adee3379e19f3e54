'use client';

import { RiDownloadLine } from '@remixicon/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { Pager } from '@/app/_ui/pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { type Batch, unitWords } from '../batches/batch';
import { MendedUpload } from './mended-upload';
import { QUARANTINE_PAGE_SIZE } from './quarantine-page';
import { QuarantineTable } from './quarantine-table';

interface QuarantinePanelProps {
  batch: Batch;
  mayRead: boolean;
  mayWrite: boolean;
}

function Rows({ batch }: { batch: Batch }) {
  const trpc = useTRPC();
  const format = useFormat();
  const [page, setPage] = useQueryState(
    'page',
    parseAsInteger.withDefault(1).withOptions({ history: 'push' }),
  );
  const rows = useQuery(
    trpc.ingest.quarantine.queryOptions(
      { batchId: batch.id, page, pageSize: QUARANTINE_PAGE_SIZE },
      { placeholderData: keepPreviousData },
    ),
  );
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <Skeleton className="m-4 h-40" />;
  const { total } = rows.data;
  const last = Math.min(total, page * QUARANTINE_PAGE_SIZE);
  return (
    <>
      <QuarantineTable rows={rows.data.rows} />
      {total > QUARANTINE_PAGE_SIZE && (
        <Pager
          onPrevious={page > 1 ? () => void setPage(page - 1) : null}
          onNext={last < total ? () => void setPage(page + 1) : null}
        >
          {format.count((page - 1) * QUARANTINE_PAGE_SIZE + 1)}–{format.count(last)} of {format.count(total)}
        </Pager>
      )}
    </>
  );
}

/** The rows that were kept aside: what is wrong with each, and the way to mend them and send them again. */
export function QuarantinePanel({ batch, mayRead, mayWrite }: QuarantinePanelProps) {
  const format = useFormat();
  const download = (
    <a
      href={`/api/quarantine/${batch.id}`}
      download
      className="inline-flex items-center gap-1 rounded-md border border-tremor-border px-2.5 py-1.5 text-xs font-medium hover:bg-tremor-background-subtle dark:border-dark-tremor-border dark:hover:bg-dark-tremor-background-subtle"
    >
      <RiDownloadLine aria-hidden className="size-4" />
      Download these {batch.kind === 'transcripts' ? 'calls' : 'rows'}
    </a>
  );
  return (
    <Panel
      title="Quarantine"
      note={`${unitWords(format, batch, batch.rowsQuarantined)} kept aside; nothing of them is in any figure`}
      actions={mayRead ? download : undefined}
      flush
    >
      {mayRead ? (
        <Rows batch={batch} />
      ) : (
        <EmptyState title="You may not see these lines">
          They may hold personal data. An administrator or a manager can see and mend them.
        </EmptyState>
      )}
      {mayRead && mayWrite && (
        <div className="border-t border-tremor-border p-4 dark:border-dark-tremor-border">
          <MendedUpload batch={batch} />
        </div>
      )}
    </Panel>
  );
}
