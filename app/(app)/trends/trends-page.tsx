'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Figures } from './figures';
import { periodOf } from './questions';
import { TrendsSkeleton } from './trends-skeleton';
import { TRENDS_URL } from './trends-url';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function TrendsPage({ mayOpenCalls }: { mayOpenCalls: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(TRENDS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <TrendsSkeleton />;
  if (options.isError) {
    return (
      <SitesFailed title="Trends" question={options} elsewhere={state.site === null ? null : '/trends'} />
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title="Trends"
        missing={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}
        bring="Bring in a call log on"
      >
        ; trends follow by themselves.
      </NothingYet>
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
