'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { ForecastSkeleton } from './forecast-skeleton';
import { FORECAST_URL } from './forecast-url';
import { SiteForecast } from './site-forecast';

/** The page as soon as it is known which sites there are; before that, what is missing and what to do. */
export function ForecastPage({ mayRun }: { mayRun: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(FORECAST_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  if (options.isPending) return <ForecastSkeleton />;
  if (options.isError) {
    return (
      <SitesFailed title="Forecast" question={options} elsewhere={state.site === null ? null : '/forecast'} />
    );
  }
  const { sites, chosen } = options.data;
  if (!chosen) {
    return (
      <NothingYet title="Forecast" missing="No site yet" bring="Bring in a call log on">
        ; a forecast needs three weeks of it or more.
      </NothingYet>
    );
  }
  return <SiteForecast sites={sites} chosen={chosen} state={state} mayRun={mayRun} onChange={setState} />;
}
