'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { ForecastSkeleton } from './forecast-skeleton';
import { FORECAST_URL } from './forecast-url';
import { SiteForecast } from './site-forecast';

const LINK = 'font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis';

/** The page as soon as it is known which sites there are; before that, what is missing and what to do. */
export function ForecastPage({ mayRun }: { mayRun: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(FORECAST_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <ForecastSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title="Forecast" />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
          {state.site !== null && (
            <p className="pb-4 text-center text-sm">
              <Link className={LINK} href="/forecast">
                Show a site that you may see
              </Link>
            </p>
          )}
        </Panel>
      </>
    );
  }
  const { sites, chosen } = options.data;
  if (!chosen) {
    return (
      <>
        <PageHeader title="Forecast" />
        <Panel>
          <EmptyState title="No site yet">
            Bring in a call log on{' '}
            <Link className={LINK} href="/data">
              Data
            </Link>
            ; a forecast needs three weeks of it or more.
          </EmptyState>
        </Panel>
      </>
    );
  }
  return <SiteForecast sites={sites} chosen={chosen} state={state} mayRun={mayRun} onChange={setState} />;
}
