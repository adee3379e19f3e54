'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { QueueView } from '@/server/sites/queue-view';
import type { SiteView } from '@/server/sites/site-view';
import { countryName } from './country-name';
import { QueueForm } from './queue-form';
import { QueuesTable } from './queues-table';
import { Recomputing } from './recomputing';
import { SiteForm } from './site-form';

/** A site with its queues. */
export function SitePanel({ site, mayWrite }: { site: SiteView; mayWrite: boolean }) {
  const trpc = useTRPC();
  const queues = useQuery(trpc.sites.queues.queryOptions({ siteId: site.id }));
  const [editing, setEditing] = useState(false);
  const [queue, setQueue] = useState<QueueView | null>(null);
  const facts = [site.timeZone, countryName(site.country), `code ${site.code}`].filter(Boolean).join(' · ');
  return (
    <Panel
      title={site.name}
      note={facts}
      flush
      actions={
        <>
          <Recomputing siteId={site.id} />
          {mayWrite && (
            <Button
              size="xs"
              variant="secondary"
              aria-label={`Edit ${site.name}`}
              onClick={() => setEditing(true)}
            >
              Edit
            </Button>
          )}
        </>
      }
    >
      {queues.error && <ErrorState error={queues.error} onRetry={() => void queues.refetch()} />}
      {queues.isPending && <Skeleton className="m-4 h-16" />}
      {queues.data?.length === 0 && (
        <EmptyState title="No queues yet">Queues appear by themselves when calls name them.</EmptyState>
      )}
      {queues.data && queues.data.length > 0 && (
        <QueuesTable
          siteName={site.name}
          siteZone={site.timeZone}
          queues={queues.data}
          onEdit={mayWrite ? setQueue : null}
        />
      )}
      {editing && <SiteForm site={site} onClose={() => setEditing(false)} />}
      {queue && <QueueForm queue={queue} siteZone={site.timeZone} onClose={() => setQueue(null)} />}
    </Panel>
  );
}
