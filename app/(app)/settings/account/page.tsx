import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { currentActor } from '@/server/auth/session';
import { AccountView } from './account-view';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const actor = await currentActor();
  await getQueryClient().prefetchQuery({ ...trpc.session.list.queryOptions(), retry: false });
  return (
    <HydrateClient>
      <AccountView name={actor?.name ?? ''} role={actor?.role ?? 'agent'} />
    </HydrateClient>
  );
}
