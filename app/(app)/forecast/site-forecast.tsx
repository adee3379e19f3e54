'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { ErrorState } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import { Figures } from './figures';
import { ForecastBar } from './forecast-bar';
import { ForecastSkeleton } from './forecast-skeleton';
import type { ForecastChange, ForecastState } from './forecast-url';
import { NoForecast } from './no-forecast';
import { type ChosenSite, questionsOf } from './questions';
import { useRun } from './run/use-run';

interface SiteForecastProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: ForecastState;
  mayRun: boolean;
  onChange: (change: ForecastChange) => void;
}

/** Another site has other queues, snapshots and days. */
const ofOtherSite = (site: number): ForecastChange => ({
  site,
  queue: null,
  on: null,
  snapshot: null,
  why: null,
});

/** The forecast of one site, or the way to its first one. */
export function SiteForecast({ sites, chosen, state, mayRun, onChange }: SiteForecastProps) {
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const latest = useQuery(
    trpc.forecasts.latest.queryOptions(
      { siteId, snapshotId: state.snapshot },
      { placeholderData: keepPreviousData },
    ),
  );
  const run = useRun(siteId, mayRun);
  const change = (wanted: ForecastChange) =>
    onChange(typeof wanted.site === 'number' ? ofOtherSite(wanted.site) : wanted);
  if (latest.isPending) return <ForecastSkeleton />;
  if (latest.isError) {
    return (
      <>
        <PageHeader title="Forecast" />
        <Panel>
          <ErrorState error={latest.error} onRetry={() => onChange({ snapshot: null, why: null })} />
        </Panel>
      </>
    );
  }
  const questions = questionsOf(state, chosen, latest.data);
  const bar = <ForecastBar {...{ sites, chosen, state, latest: latest.data, questions, onChange: change }} />;
  if (!questions || !latest.data.snapshot) {
    return <NoForecast chosen={chosen} run={run} mayRun={mayRun} bar={sites.length > 1 ? bar : null} />;
  }
  return (
    <Figures
      chosen={chosen}
      state={state}
      latest={latest.data}
      snapshot={latest.data.snapshot}
      questions={questions}
      run={run}
      mayRun={mayRun}
      bar={bar}
      onChange={change}
    />
  );
}
