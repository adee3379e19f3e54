'use client';

import { RiAddLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { SiteForm } from './site-form';
import { SitePanel } from './site-panel';

interface SitesViewProps {
  mayWrite: boolean;
  mayCreate: boolean;
}

/** Sites and their queues: what decides in which zone, and against which target, calls are told. */
export function SitesView({ mayWrite, mayCreate }: SitesViewProps) {
  const trpc = useTRPC();
  const sites = useQuery(trpc.sites.list.queryOptions());
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title="Sites & queues"
        answer={`Time zones, opening hours and targets.${mayWrite ? '' : ' You may look; a manager can change them.'}`}
        actions={
          mayCreate && (
            <Button size="xs" icon={RiAddLine} onClick={() => setAdding(true)}>
              Add a site
            </Button>
          )
        }
      />
      {sites.error && <ErrorState error={sites.error} onRetry={() => void sites.refetch()} />}
      {sites.isPending && <Skeleton className="h-64 w-full" />}
      {sites.data?.length === 0 && (
        <Panel>
          <EmptyState title="There is no site yet">
            A site is a place or a business with its own queues and time zone. Add one, then bring in its
            calls.
          </EmptyState>
        </Panel>
      )}
      <div className="space-y-4">
        {sites.data?.map((site) => (
          <SitePanel key={site.id} site={site} mayWrite={mayWrite} />
        ))}
      </div>
      {adding && <SiteForm site={null} onClose={() => setAdding(false)} />}
    </>
  );
}
