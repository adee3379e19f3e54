'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { IntentsSkeleton } from './_parts/intents-skeleton';
import { LINK } from './_parts/link-style';
import { INTENTS_URL } from './intents-url';
import { periodOf } from './questions';
import { SiteIntents } from './site-intents';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function IntentsPage({ mayOpenCalls }: { mayOpenCalls: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(INTENTS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <IntentsSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title="Intents" />
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
        <PageHeader title="Intents" />
        <Panel>
          <EmptyState title={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}>
            Bring in a call log and transcripts on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            .
          </EmptyState>
        </Panel>
      </>
    );
  }
  return (
    <SiteIntents
      sites={sites}
      chosen={chosen}
      state={state}
      period={period}
      mayOpenCalls={mayOpenCalls}
      onChange={setState}
    />
  );
}
