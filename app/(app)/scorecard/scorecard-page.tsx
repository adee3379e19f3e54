'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { Figures } from './figures';
import { periodOf } from './question';
import { ScorecardSkeleton } from './scorecard-skeleton';
import { SCORECARD_URL } from './scorecard-url';

const LINK = 'font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function ScorecardPage({ mayWrite }: { mayWrite: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(SCORECARD_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <ScorecardSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title="Scorecard" />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
        </Panel>
      </>
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <>
        <PageHeader title="Scorecard" />
        <Panel>
          <EmptyState title={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}>
            Bring in a call log on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            ; the scorecard follows by itself.
          </EmptyState>
        </Panel>
      </>
    );
  }
  return <Figures {...{ sites, chosen, state, period, mayWrite }} onChange={setState} />;
}
