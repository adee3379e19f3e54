'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { daysIn } from '@/server/trends/period';
import type { ChosenSite } from './questions';
import { RunStatus } from './run/run-status';
import type { Run } from './run/use-run';

/** A weekday must have come three times before its like can be expected. */
const LEAST_DAYS = 21;

interface NoForecastProps {
  chosen: ChosenSite;
  run: Run;
  mayRun: boolean;
  bar: ReactNode;
}

function Reason({ chosen, run, mayRun }: Omit<NoForecastProps, 'bar'>) {
  const format = useFormat();
  const { data, site } = chosen;
  const toData = (
    <Link className={LINK} href="/data">
      Data
    </Link>
  );
  if (!data) {
    return (
      <EmptyState title={`No calls of ${site.name} yet`}>
        Bring in a call log on {toData}; a forecast needs three weeks of it or more.
      </EmptyState>
    );
  }
  const days = daysIn(data);
  if (days < LEAST_DAYS) {
    return (
      <EmptyState title={`${days} ${days === 1 ? 'day' : 'days'} are too few for a forecast`}>
        {site.name} has data for {format.dayRange(data.from, data.to)}. Three weeks are the least, a year and
        more the better: bring in older calls on {toData}.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`No forecast of ${site.name} yet`}>
      <p>There is data for {format.dayRange(data.from, data.to)} to make one from.</p>
      {mayRun && !run.current && (
        <div className="pt-3">
          <Button size="xs" loading={run.starting} onClick={run.start}>
            Make the first forecast
          </Button>
        </div>
      )}
      {!mayRun && <p className="pt-1">Ask a planner to make the first one.</p>}
    </EmptyState>
  );
}

/** A site without a forecast: what is missing, or the way to the first one. */
export function NoForecast({ chosen, run, mayRun, bar }: NoForecastProps) {
  return (
    <>
      <PageHeader title="Forecast" />
      {bar}
      <div className="space-y-4 pt-4">
        <RunStatus run={run} mayRun={mayRun} />
        <Panel>
          <Reason chosen={chosen} run={run} mayRun={mayRun} />
        </Panel>
      </div>
    </>
  );
}
