import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { SitesView } from './sites-view';

export const metadata: Metadata = { title: 'Sites & queues' };

export default async function SitesPage() {
  const actor = await currentActor();
  const mayWrite = actor !== null && roleMay(actor.role, 'sites:write');
  await getQueryClient().prefetchQuery({ ...trpc.sites.list.queryOptions(), retry: false });
  return (
    <HydrateClient>
      <SitesView mayWrite={mayWrite} mayCreate={mayWrite && actor.siteIds === 'all'} />
    </HydrateClient>
  );
}
