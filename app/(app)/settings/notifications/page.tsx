import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { NotificationsPage } from './notifications-page';
import { loadNotificationsState } from './notifications-url';

export const metadata: Metadata = { title: 'Notifications' };

/** Who is told of what, and how. */
export default async function Page({ searchParams }: PageProps<'/settings/notifications'>) {
  const state = await loadNotificationsState(searchParams);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery({ ...sitesQuestion, retry: false });
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const chosen = sites?.find(({ id }) => id === state.site) ?? sites?.[0];
  if (chosen) {
    const siteId = chosen.id;
    await Promise.all([
      cache.prefetchQuery({ ...trpc.alerts.rules.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({ ...trpc.messages.webhooks.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({ ...trpc.messages.list.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({ ...trpc.messages.mail.queryOptions(), retry: false }),
    ]);
  }
  return (
    <HydrateClient>
      <NotificationsPage />
    </HydrateClient>
  );
}
