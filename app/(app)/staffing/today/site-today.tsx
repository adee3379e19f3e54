'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import type { ChosenSite } from '../site-gate';
import { StaffingSkeleton } from '../staffing-skeleton';
import { TodayBar } from './today-bar';
import { TodayFigures } from './today-figures';
import { type TodayChange, type TodayState, todayQuestion } from './today-url';

interface SiteTodayProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: TodayState;
  mayWrite: boolean;
  onChange: (change: TodayChange) => void;
}

/** A minute: so often calls come in. */
const REFRESH_MS = 60_000;

/** The day of one site, or what is missing for it. */
export function SiteToday({ sites, chosen, state, mayWrite, onChange }: SiteTodayProps) {
  const trpc = useTRPC();
  const today = useQuery(
    trpc.staffing.today.queryOptions(todayQuestion(state, chosen.site.id), {
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
      retry: false,
    }),
  );
  if (today.isPending) return <StaffingSkeleton />;
  const bar = <TodayBar {...{ sites, chosen, state, onChange }} data={today.data ?? null} />;
  if (today.isError) {
    return (
      <>
        <PageHeader title={`Today · ${chosen.site.name}`} />
        {bar}
        <Panel className="mt-4">
          {today.error.data?.code === 'NOT_FOUND' ? (
            <EmptyState title="Nothing is planned yet">
              {today.error.message} A day is held against what was forecast of it: make a forecast on{' '}
              <Link className={LINK} href={`/forecast?site=${chosen.site.id}`}>
                Forecast
              </Link>
              .
            </EmptyState>
          ) : (
            <ErrorState error={today.error} onRetry={() => onChange({ date: null, until: null })} />
          )}
        </Panel>
      </>
    );
  }
  return <TodayFigures {...{ chosen, state, mayWrite, bar, onChange }} data={today.data} />;
}
