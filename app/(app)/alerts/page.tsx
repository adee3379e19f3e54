import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { AlertsPage } from './alerts-page';
import { loadAlertsState } from './alerts-url';

export const metadata: Metadata = { title: 'Alerts' };

/** What needs somebody now? The list is fetched ahead. */
export default async function Page({ searchParams }: PageProps<'/alerts'>) {
  const [{ site, state }, actor] = await Promise.all([loadAlertsState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery(sitesQuestion);
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const chosen = sites?.find(({ id }) => id === site) ?? sites?.[0];
  if (chosen) await cache.prefetchQuery(trpc.alerts.list.queryOptions({ siteId: chosen.id, state }));
  return (
    <HydrateClient>
      <AlertsPage
        mayWrite={roleMay(actor.role, 'alerts:write')}
        mayOpenCalls={roleMay(actor.role, 'calls:read')}
      />
    </HydrateClient>
  );
}
