import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { SettingsPage } from './settings-page';
import { loadSettingsState } from './settings-url';

export const metadata: Metadata = { title: 'Staffing settings' };

/** What queues are staffed for: targets, caps, patience, shrinkage, risk. */
export default async function Page({ searchParams }: PageProps<'/staffing/settings'>) {
  const [state, actor] = await Promise.all([loadSettingsState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) await cache.prefetchQuery(trpc.staffing.settings.queryOptions({ siteId: chosen.site.id }));
  return (
    <HydrateClient>
      <SettingsPage mayWrite={roleMay(actor.role, 'staffing:write')} />
    </HydrateClient>
  );
}
