'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
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

/** The requirement of one site, or what is missing for it. */
export function SiteStaffing({ sites, chosen, state, mayWrite, onChange }: SiteStaffingProps) {
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const demand = useQuery(
    trpc.staffing.demand.queryOptions(demandQuestion(state, siteId), { placeholderData: keepPreviousData }),
  );
  if (demand.isPending) return <StaffingSkeleton />;
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
  const { data } = demand;
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
