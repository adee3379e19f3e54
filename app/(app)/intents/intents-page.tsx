'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { IntentsSkeleton } from './_parts/intents-skeleton';
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
      <SitesFailed title="Intents" question={options} elsewhere={state.site === null ? null : '/intents'} />
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title="Intents"
        missing={chosen ? `No calls of ${chosen.site.name} yet` : 'No site yet'}
        bring="Bring in a call log and transcripts on"
      >
        .
      </NothingYet>
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
