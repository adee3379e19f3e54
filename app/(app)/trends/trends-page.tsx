'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { Figures } from './figures';
import { periodOf } from './questions';
import { TrendsSkeleton } from './trends-skeleton';
import { TRENDS_URL } from './trends-url';

const LINK = 'font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function TrendsPage({ mayOpenCalls }: { mayOpenCalls: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(TRENDS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <TrendsSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title="Trends" />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
          {state.site !== null && (
            <p className="pb-4 text-center text-sm">
              <Link className={LINK} href="/trends">
                Show a site that you may see
              </Link>
            </p>
          )}
        </Panel>
      </>
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <>
        <PageHeader title="Trends" />
        <Panel>
          <EmptyState title={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}>
            Bring in a call log on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            ; trends follow by themselves.
          </EmptyState>
        </Panel>
      </>
    );
  }
  return (
    <Figures
      sites={sites}
      chosen={chosen}
      state={state}
      period={period}
      mayOpenCalls={mayOpenCalls}
      onChange={setState}
    />
  );
}
