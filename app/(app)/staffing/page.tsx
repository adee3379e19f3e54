import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { demandQuestion } from './questions';
import { StaffingPage } from './staffing-page';
import { loadStaffingState } from './staffing-url';

export const metadata: Metadata = { title: 'Staffing' };

/** How many people when? What the plan is made of is fetched ahead; the plan itself is computed on the page. */
export default async function Page({ searchParams }: PageProps<'/staffing'>) {
  const [state, actor] = await Promise.all([loadStaffingState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    await cache.prefetchQuery(trpc.staffing.demand.queryOptions(demandQuestion(state, chosen.site.id)));
  }
  return (
    <HydrateClient>
      <StaffingPage mayWrite={roleMay(actor.role, 'staffing:write')} />
    </HydrateClient>
  );
}
