'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { SiteSnapshots } from './site-snapshots';
import { SNAPSHOTS_URL } from './snapshots-url';

/** The page as soon as it is known which sites there are. */
export function SnapshotsPage({ mayWrite }: { mayWrite: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(SNAPSHOTS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.data?.chosen) {
    const { sites, chosen } = options.data;
    return <SiteSnapshots {...{ sites, state, mayWrite }} chosen={chosen} onChange={setState} />;
  }
  return (
    <>
      <PageHeader title="Snapshots" />
      {options.isPending && <Skeleton className="h-96 w-full" />}
      {options.isError && <ErrorState error={options.error} onRetry={() => options.refetch()} />}
      {options.data && (
        <Panel>
          <EmptyState title="No site yet">
            Forecasts are those of a site: add one under Sites & queues.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
