import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { KeysView } from './keys-view';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  const cache = getQueryClient();
  await Promise.all([
    cache.prefetchQuery({ ...trpc.apiKeys.list.queryOptions(), retry: false }),
    cache.prefetchQuery({ ...trpc.sites.list.queryOptions(), retry: false }),
  ]);
  return (
    <HydrateClient>
      <KeysView />
    </HydrateClient>
  );
}
