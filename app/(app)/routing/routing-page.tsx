'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { LINK } from './link-style';
import type { May } from './may';
import { periodOf } from './questions';
import { RoutingSkeleton } from './routing-skeleton';
import { ROUTING_URL } from './routing-url';
import { SiteRouting } from './site-routing';

/** Which calls go to the wrong place? Before there are any, what is missing. */
export function RoutingPage({ may }: { may: May }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(ROUTING_URL, { history: 'push' });
  const options = useQuery(trpc.routing.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <RoutingSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title="Routing" />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
          {state.site !== null && (
            <p className="pb-4 text-center text-sm">
              <Link className={LINK} href="/routing">
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
        <PageHeader title="Routing" />
        <Panel>
          <EmptyState title={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}>
            The way of calls is read from call records. Bring some in on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            .
          </EmptyState>
        </Panel>
      </>
    );
  }
  return <SiteRouting key={chosen.site.id} {...{ sites, chosen, state, period, may }} onChange={setState} />;
}
