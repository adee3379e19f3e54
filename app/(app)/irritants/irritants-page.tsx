'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { Figures } from './figures';
import { IrritantsSkeleton } from './irritants-skeleton';
import { IRRITANTS_URL } from './irritants-url';
import { LINK } from './link-style';
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
      <>
        <PageHeader title="Irritants" />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
          {state.site !== null && (
            <p className="pb-4 text-center text-sm">
              <Link className={LINK} href="/irritants">
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
        <PageHeader title="Irritants" />
        <Panel>
          <EmptyState title={chosen ? `No transcripts of ${chosen.site.name} yet` : 'No site yet'}>
            What annoys customers is found in what they say. Bring in transcripts on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            {chosen && sites.length > 1 && ', or choose another site'}.
          </EmptyState>
        </Panel>
      </>
    );
  }
  return <Figures {...{ sites, chosen, state, period, may }} onChange={setState} />;
}
