import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { addressOf } from './address-of';
import { SendPage } from './send-page';

export const metadata: Metadata = { title: 'How to send' };

/** Every way in, with what one types for the chosen site, and every form of file that is read. */
export default async function Page() {
  const [actor, sent] = await Promise.all([pageActor(), headers()]);
  const cache = getQueryClient();
  await Promise.all([
    cache.prefetchQuery(trpc.sites.list.queryOptions()),
    cache.prefetchQuery(trpc.ingest.formats.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <SendPage
        address={addressOf(sent)}
        may={{
          upload: roleMay(actor.role, 'ingest:write'),
          sources: roleMay(actor.role, 'sources:manage'),
          keys: roleMay(actor.role, 'api-keys:manage'),
        }}
      />
    </HydrateClient>
  );
}
