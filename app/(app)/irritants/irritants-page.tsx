'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Figures } from './figures';
import { IrritantsSkeleton } from './irritants-skeleton';
import { IRRITANTS_URL } from './irritants-url';
import type { May } from './may';
import { periodOf } from './questions';

/** The page as soon as it is known which sites and texts there are; before that, what is missing and what to do. */
export function IrritantsPage({ may }: { may: May }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(IRRITANTS_URL, { history: 'push' });
  const options = useQuery(trpc.irritants.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <IrritantsSkeleton />;
  if (options.isError) {
    return (
      <SitesFailed
        title="Irritants"
        question={options}
        elsewhere={state.site === null ? null : '/irritants'}
      />
    );
  }
  const { sites, chosen } = options.data;
  const period = chosen && periodOf(state, chosen);
  if (!chosen || !period) {
    return (
      <NothingYet
        title="Irritants"
        missing={chosen ? `No transcripts of ${chosen.site.name} yet` : 'No site yet'}
        bring="What annoys customers is found in what they say. Bring in transcripts on"
      >
        {chosen && sites.length > 1 && ', or choose another site'}.
      </NothingYet>
    );
  }
  return <Figures {...{ sites, chosen, state, period, may }} onChange={setState} />;
}
