import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { SpecialDaysPage } from './special-days-page';
import { firstYear, loadSpecialDaysState } from './special-days-url';

export const metadata: Metadata = { title: 'Special days' };

/** Which days are not like others, and what do they do to the calls? */
export default async function Page({ searchParams }: PageProps<'/forecast/special-days'>) {
  const [state, actor] = await Promise.all([loadSpecialDaysState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    const siteId = chosen.site.id;
    const year = state.year ?? firstYear(chosen);
    const calendarQuestion = trpc.specialDays.calendar.queryOptions({ siteId, year });
    await cache.prefetchQuery(calendarQuestion);
    const country = cache.getQueryData(calendarQuestion.queryKey)?.country ?? '';
    await Promise.all([
      cache.prefetchQuery(trpc.specialDays.places.queryOptions({ country })),
      cache.prefetchQuery(trpc.specialDays.effects.queryOptions({ siteId, queue: state.queue })),
    ]);
  }
  const may = (permission: 'forecasts:write' | 'sites:write') =>
    actor !== null && roleMay(actor.role, permission);
  return (
    <HydrateClient>
      <SpecialDaysPage mayWrite={may('forecasts:write')} mayMove={may('sites:write')} />
    </HydrateClient>
  );
}
