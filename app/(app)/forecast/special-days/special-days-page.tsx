'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { SiteDays } from './site-days';
import { firstYear, SPECIAL_DAYS_URL } from './special-days-url';

interface SpecialDaysPageProps {
  mayWrite: boolean;
  /** Whether the site's country may be changed. */
  mayMove: boolean;
}

/** The page as soon as it is known which sites there are. */
export function SpecialDaysPage({ mayWrite, mayMove }: SpecialDaysPageProps) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(SPECIAL_DAYS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  const chosen = options.data?.chosen;
  if (options.data && chosen) {
    return (
      <SiteDays
        sites={options.data.sites}
        site={chosen.site}
        queues={chosen.queues}
        year={state.year ?? firstYear(chosen)}
        queue={state.queue}
        mayWrite={mayWrite}
        mayMove={mayMove}
        onChange={setState}
      />
    );
  }
  return (
    <>
      <PageHeader title="Special days" />
      {options.isPending && <Skeleton className="h-96 w-full" />}
      {options.isError && <ErrorState error={options.error} onRetry={() => options.refetch()} />}
      {options.data && (
        <Panel>
          <EmptyState title="No site yet">
            Special days are those of a site: add one under Sites & queues.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
