'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { TrendsOptions } from '@/server/trends/options';
import { StaffingSkeleton } from './staffing-skeleton';

export const LINK = 'font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis';

export type ChosenSite = NonNullable<TrendsOptions['chosen']>;

interface SiteGateProps {
  title: string;
  /** of this page */
  href: string;
  /** the URL's site; null: the first with data */
  site: number | null;
  children: (sites: TrendsOptions['sites'], chosen: ChosenSite) => ReactNode;
}

/** A staffing page as soon as it is known which sites there are; before that, what is missing and what to do. */
export function SiteGate({ title, href, site, children }: SiteGateProps) {
  const trpc = useTRPC();
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: site }));
  if (options.isPending) return <StaffingSkeleton />;
  if (options.isError) {
    return (
      <>
        <PageHeader title={title} />
        <Panel>
          <ErrorState error={options.error} onRetry={() => options.refetch()} />
          {site !== null && (
            <p className="pb-4 text-center text-sm">
              <Link className={LINK} href={href}>
                Show a site that you may see
              </Link>
            </p>
          )}
        </Panel>
      </>
    );
  }
  const { sites, chosen } = options.data;
  if (chosen) return children(sites, chosen);
  return (
    <>
      <PageHeader title={title} />
      <Panel>
        <EmptyState title="No site yet">
          Bring in a call log on{' '}
          <Link className={LINK} href="/data">
            Data
          </Link>
          ; people are planned for the calls that are forecast from it.
        </EmptyState>
      </Panel>
    </>
  );
}
