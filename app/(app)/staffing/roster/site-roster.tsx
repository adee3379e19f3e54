'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import type { ChosenSite } from '../site-gate';
import { StaffingSkeleton } from '../staffing-skeleton';
import { NewRosterDialog } from './new-roster-dialog';
import { RosterBar } from './roster-bar';
import { RosterFigures } from './roster-figures';
import type { RosterChange, RosterState } from './roster-url';
import { RunStatus } from './run-status';
import { useRosterRun } from './use-roster-run';

interface SiteRosterProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: RosterState;
  mayWrite: boolean;
  onChange: (change: RosterChange) => void;
}

/** The rosters of one site: the one chosen, or what is missing for one. */
export function SiteRoster({ sites, chosen, state, mayWrite, onChange }: SiteRosterProps) {
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const run = useRosterRun(siteId);
  const [isAsking, setAsking] = useState(false);
  const schedules = run.schedules.data?.schedules ?? [];
  const scheduleId = state.roster ?? schedules[0]?.id ?? null;
  const roster = useQuery(
    trpc.rosters.schedule.queryOptions(
      { siteId, scheduleId: scheduleId ?? '' },
      { enabled: scheduleId !== null, placeholderData: keepPreviousData, retry: false },
    ),
  );
  if (run.schedules.isPending) return <StaffingSkeleton />;
  const make = mayWrite && (
    <Button size="xs" disabled={run.schedules.data?.current !== null} onClick={() => setAsking(true)}>
      Make a roster
    </Button>
  );
  const bar = <RosterBar {...{ sites, siteId, scheduleId, schedules, onChange }} />;
  const status = <RunStatus {...{ run, siteId, mayWrite }} />;
  const dialog = isAsking && (
    <NewRosterDialog
      firstWeek={run.schedules.data?.firstWeek ?? null}
      onClose={() => setAsking(false)}
      onAsk={(asked) =>
        run.start.mutate({ siteId, ...asked }, { onSuccess: () => onChange({ roster: null, day: null }) })
      }
    />
  );
  if (scheduleId !== null && roster.data) {
    return (
      <>
        <RosterFigures {...{ chosen, state, mayWrite, bar, status, make, onChange }} roster={roster.data} />
        {dialog}
      </>
    );
  }
  const error = run.schedules.error ?? roster.error;
  return (
    <>
      <PageHeader title={`Roster · ${chosen.site.name}`} actions={make} />
      {bar}
      <div className="mt-4">{status}</div>
      <Panel className="mt-4">
        {error ? (
          <ErrorState error={error} onRetry={() => run.schedules.refetch()} />
        ) : (
          <NoRoster siteId={siteId} />
        )}
      </Panel>
      {dialog}
    </>
  );
}

function NoRoster({ siteId }: { siteId: number }) {
  return (
    <EmptyState title="No roster yet">
      Put{' '}
      <Link className={LINK} href={`/staffing/roster/people?site=${siteId}`}>
        people
      </Link>{' '}
      on the staff, choose{' '}
      <Link className={LINK} href={`/staffing/roster/shifts?site=${siteId}`}>
        shift types
      </Link>
      , then make a roster for a week that is forecast.
    </EmptyState>
  );
}
