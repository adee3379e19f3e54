import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { BATCHES_A_PAGE } from './batches/page-size';
import { FlowView } from './flow-view';

export const metadata: Metadata = { title: 'Data' };

export default async function DataPage({ searchParams }: PageProps<'/data'>) {
  const actor = await pageActor();
  const page = Math.max(1, Number.parseInt(String((await searchParams).page ?? '1'), 10) || 1);
  const seesRecordings = roleMay(actor.role, 'recordings:read');
  const cache = getQueryClient();
  // Waited for: what the server draws is then what the browser draws first.
  await Promise.all([
    cache.prefetchQuery(trpc.ingest.flow.queryOptions()),
    cache.prefetchQuery(trpc.sites.list.queryOptions()),
    cache.prefetchQuery(trpc.ingest.batches.queryOptions({ page, pageSize: BATCHES_A_PAGE })),
    ...(roleMay(actor.role, 'ingest:write') ? [cache.prefetchQuery(trpc.ingest.waiting.queryOptions())] : []),
    ...(seesRecordings ? [cache.prefetchQuery(trpc.recordings.counts.queryOptions())] : []),
  ]);
  return (
    <HydrateClient>
      <FlowView
        mayWrite={roleMay(actor.role, 'ingest:write')}
        mayUndo={roleMay(actor.role, 'ingest:undo')}
        seesRecordings={seesRecordings}
      />
    </HydrateClient>
  );
}
