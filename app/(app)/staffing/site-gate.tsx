'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import type { TrendsOptions } from '@/server/trends/options';
import { StaffingSkeleton } from './staffing-skeleton';

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
    return <SitesFailed title={title} question={options} elsewhere={site === null ? null : href} />;
  }
  const { sites, chosen } = options.data;
  if (chosen) return children(sites, chosen);
  return (
    <NothingYet title={title} missing="No site yet" bring="Bring in a call log on">
      ; people are planned for the calls that are forecast from it.
    </NothingYet>
  );
}
