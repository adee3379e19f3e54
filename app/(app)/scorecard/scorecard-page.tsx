'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Figures } from './figures';
import { periodOf } from './question';
import { ScorecardSkeleton } from './scorecard-skeleton';
import { SCORECARD_URL } from './scorecard-url';

/** The page as soon as it is known which sites and days there are; before that, what is missing and what to do. */
export function ScorecardPage({ mayWrite }: { mayWrite: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(SCORECARD_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <ScorecardSkeleton />;
  if (options.isError) {
    return (
      <SitesFailed
        title="Scorecard"
        question={options}
        elsewhere={state.site === null ? null : '/scorecard'}
      />
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title="Scorecard"
        missing={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}
        bring="Bring in a call log on"
      >
        ; the scorecard follows by itself.
      </NothingYet>
    );
  }
  return <Figures {...{ sites, chosen, state, period, mayWrite }} onChange={setState} />;
}
