import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { RosterPage } from './roster-page';
import { loadRosterState } from './roster-url';

export const metadata: Metadata = { title: 'Roster' };

/** Who works when, and what is it short of? */
export default async function Page({ searchParams }: PageProps<'/staffing/roster'>) {
  const [state, actor] = await Promise.all([loadRosterState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const siteId = cache.getQueryData(optionsQuestion.queryKey)?.chosen?.site.id;
  if (siteId !== undefined) {
    const schedulesQuestion = trpc.rosters.schedules.queryOptions({ siteId });
    await cache.prefetchQuery(schedulesQuestion);
    const newest = cache.getQueryData(schedulesQuestion.queryKey)?.schedules[0];
    const scheduleId = state.roster ?? newest?.id;
    if (scheduleId) await cache.prefetchQuery(trpc.rosters.schedule.queryOptions({ siteId, scheduleId }));
  }
  return (
    <HydrateClient>
      <RosterPage mayWrite={roleMay(actor.role, 'staffing:write')} />
    </HydrateClient>
  );
}
