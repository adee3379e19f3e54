'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { Skeleton } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { NothingYet, SitesFailed } from './site-states';

interface OfSiteProps {
  /** The page's. */
  title: string;
  /** The one that was asked for; null: the first. */
  siteId: number | null;
  onChoose: (siteId: number) => void;
  /** Why there is nothing to see without a site: a sentence. */
  needed: string;
  /** The page of a site, and what to choose another with. */
  children: (site: SiteView, siteChoice: ReactNode) => ReactNode;
}

/** A page about one site that is chosen at its top: the one asked for or else the first, and what to do while there is none. */
export function OfSite({ title, siteId, onChoose, needed, children }: OfSiteProps) {
  const trpc = useTRPC();
  const sites = useQuery(trpc.sites.list.queryOptions());
  if (sites.error) return <SitesFailed title={title} question={sites} elsewhere={null} />;
  if (!sites.data) return <Skeleton className="h-96 w-full" />;
  const chosen = sites.data.find(({ id }) => id === siteId) ?? sites.data[0];
  if (!chosen) {
    return (
      <NothingYet title={title} missing="No site yet" bring="Make one on">
        . {needed}
      </NothingYet>
    );
  }
  return children(chosen, <SiteSelect sites={sites.data} siteId={chosen.id} onChoose={onChoose} />);
}
