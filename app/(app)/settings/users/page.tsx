import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { currentActor } from '@/server/auth/session';
import { UsersView } from './users-view';

export const metadata: Metadata = { title: 'Users' };

export default async function UsersPage() {
  const actor = await currentActor();
  const cache = getQueryClient();
  await Promise.all([
    cache.prefetchQuery({ ...trpc.users.list.queryOptions(), retry: false }),
    cache.prefetchQuery({ ...trpc.sites.list.queryOptions(), retry: false }),
  ]);
  return (
    <HydrateClient>
      <UsersView ownId={actor?.id ?? null} />
    </HydrateClient>
  );
}
