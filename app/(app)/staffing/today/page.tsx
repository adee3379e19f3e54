import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { TodayPage } from './today-page';
import { loadTodayState, todayQuestion } from './today-url';

export const metadata: Metadata = { title: 'Staffing today' };

/** Is today going as planned, and what can be done about the rest of it? */
export default async function Page({ searchParams }: PageProps<'/staffing/today'>) {
  const [state, actor] = await Promise.all([loadTodayState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen)
    await cache.prefetchQuery(trpc.staffing.today.queryOptions(todayQuestion(state, chosen.site.id)));
  return (
    <HydrateClient>
      <TodayPage mayWrite={roleMay(actor.role, 'staffing:write')} />
    </HydrateClient>
  );
}
