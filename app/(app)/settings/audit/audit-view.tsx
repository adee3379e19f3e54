'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Pager } from '@/app/_ui/pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { AUDIT_URL, toAuditQuestion } from './audit-url';

/** Who did what, and when. */
export function AuditView() {
  const trpc = useTRPC();
  const router = useRouter();
  const [selection, setSelection] = useQueryStates(AUDIT_URL, { history: 'push' });
  const log = useQuery({
    ...trpc.audit.list.queryOptions(toAuditQuestion(selection)),
    placeholderData: keepPreviousData,
  });
  const next = log.data?.nextCursor;
  return (
    <>
      <PageHeader
        title="Audit log"
        answer="Sign-ins, changes, exports and every look at a single call; newest first."
      />
      <AuditFilters selection={selection} onChange={(part) => void setSelection({ ...part, cursor: null })} />
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Skeleton className="h-96 w-full" />}
      {log.data && (
        <Panel flush className={log.isPlaceholderData ? 'opacity-60' : ''}>
          {log.data.events.length === 0 ? (
            <EmptyState title="Nothing was done that matches">Take away a filter.</EmptyState>
          ) : (
            <AuditTable events={log.data.events} />
          )}
          <Pager
            onPrevious={selection.cursor ? () => router.back() : null}
            onNext={next ? () => void setSelection({ cursor: next }) : null}
            previousLabel="Newer"
            nextLabel="Older"
          >
            {selection.cursor && (
              <button
                type="button"
                className="font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
                onClick={() => void setSelection({ cursor: null })}
              >
                To the newest
              </button>
            )}
          </Pager>
        </Panel>
      )}
    </>
  );
}
