import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { BatchView } from './batch-view';
import { FIRST_QUARANTINE_PAGE } from './quarantine-page';

export const metadata: Metadata = { title: 'Delivery' };

export default async function BatchPage({ params }: PageProps<'/data/[batchId]'>) {
  const { batchId } = await params;
  if (!z.uuid().safeParse(batchId).success) notFound();
  const actor = await pageActor();
  const mayRead = roleMay(actor.role, 'quarantine:read');
  const cache = getQueryClient();
  await Promise.all([
    cache.prefetchQuery(trpc.ingest.batch.queryOptions({ batchId })),
    cache.prefetchQuery(trpc.sites.list.queryOptions()),
    mayRead && cache.prefetchQuery(trpc.ingest.notJoined.queryOptions({ batchId })),
    mayRead &&
      cache.prefetchQuery(trpc.ingest.quarantine.queryOptions({ batchId, ...FIRST_QUARANTINE_PAGE })),
  ]);
  return (
    <HydrateClient>
      <BatchView
        batchId={batchId}
        mayWrite={roleMay(actor.role, 'ingest:write')}
        mayUndo={roleMay(actor.role, 'ingest:undo')}
        mayReadLines={mayRead}
      />
    </HydrateClient>
  );
}
