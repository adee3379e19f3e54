'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { useInBrowser } from '@/app/_ui/use-in-browser';
import { unpackDemand } from '@/server/staffing/packed/unpack-demand';
import type { TrendsOptions } from '@/server/trends/options';
import { Figures } from './figures';
import { demandQuestion } from './questions';
import type { ChosenSite } from './site-gate';
import { StaffingBar } from './staffing-bar';
import { StaffingSkeleton } from './staffing-skeleton';
import type { StaffingChange, StaffingState } from './staffing-url';

interface SiteStaffingProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: StaffingState;
  mayWrite: boolean;
  onChange: (change: StaffingChange) => void;
}

/** A plan of more queues is made in the browser only: the server would keep everybody else waiting, and the page comes sooner. */
const MOST_QUEUES_AHEAD = 40;

/** The requirement of one site, or what is missing for it. */
export function SiteStaffing({ sites, chosen, state, mayWrite, onChange }: SiteStaffingProps) {
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const demand = useQuery(
    trpc.staffing.demand.queryOptions(demandQuestion(state, siteId), { placeholderData: keepPreviousData }),
  );
  const data = useMemo(() => demand.data && unpackDemand(demand.data), [demand.data]);
  const inBrowser = useInBrowser();
  if (demand.isError) {
    return (
      <>
        <PageHeader title="Staffing" />
        <Panel>
          <ErrorState error={demand.error} onRetry={() => demand.refetch()} />
        </Panel>
      </>
    );
  }
  if (!data || (data.queues.length > MOST_QUEUES_AHEAD && !inBrowser)) return <StaffingSkeleton />;
  const bar = <StaffingBar {...{ sites, chosen, state, data, onChange }} />;
  if (!data.snapshot || data.queues.length === 0) {
    return (
      <>
        <PageHeader title={`Staffing · ${chosen.site.name}`} />
        {bar}
        <Panel className="mt-4">
          <EmptyState title="No forecast yet">
            People are planned for the calls that are forecast. Make one on{' '}
            <Link className={LINK} href={`/forecast?site=${siteId}`}>
              Forecast
            </Link>
            .
          </EmptyState>
        </Panel>
      </>
    );
  }
  return <Figures {...{ chosen, state, data, bar, mayWrite, onChange }} />;
}
