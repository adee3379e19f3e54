'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
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
      <SitesFailed title="Routing" question={options} elsewhere={state.site === null ? null : '/routing'} />
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title="Routing"
        missing={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}
        bring="The way of calls is read from call records. Bring some in on"
      >
        .
      </NothingYet>
    );
  }
  return <SiteRouting key={chosen.site.id} {...{ sites, chosen, state, period, may }} onChange={setState} />;
}
