'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import { type ChosenSite, LINK } from '../site-gate';
import { StaffingSkeleton } from '../staffing-skeleton';
import { NewRosterDialog } from './new-roster-dialog';
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
  const format = useFormat();
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
  const bar = (
    <StickyBar active={0} first={<RosterLinks siteId={siteId} />}>
      {schedules.length > 0 && (
        <SingleChoice
          label="Roster"
          value={scheduleId ?? ''}
          choices={schedules.map(({ id, name, publishedAt, createdAt }) => ({
            value: id,
            label: `${name}${publishedAt ? ' (published)' : ''}, made ${format.shortDay(createdAt.toISOString().slice(0, 10))} ${createdAt.toTimeString().slice(0, 5)}`,
          }))}
          onChoose={(id) => onChange({ roster: id, day: null })}
        />
      )}
      {sites.length > 1 && (
        <SingleChoice
          label="Site"
          value={String(siteId)}
          choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(id) => onChange({ site: Number(id) })}
        />
      )}
    </StickyBar>
  );
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
  return (
    <>
      <PageHeader title={`Roster · ${chosen.site.name}`} actions={make} />
      {bar}
      <div className="mt-4">{status}</div>
      <Panel className="mt-4">
        {run.schedules.isError || roster.isError ? (
          <ErrorState
            error={run.schedules.error ?? roster.error ?? { message: '' }}
            onRetry={() => run.schedules.refetch()}
          />
        ) : (
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
        )}
      </Panel>
      {dialog}
    </>
  );
}

function RosterLinks({ siteId }: { siteId: number }) {
  return (
    <span className="flex gap-4 text-sm">
      <Link className={LINK} href={`/staffing/roster/people?site=${siteId}`}>
        People
      </Link>
      <Link className={LINK} href={`/staffing/roster/shifts?site=${siteId}`}>
        Shift types
      </Link>
    </span>
  );
}
