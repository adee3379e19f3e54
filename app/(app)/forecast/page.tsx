import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { ForecastPage } from './forecast-page';
import { loadForecastState } from './forecast-url';
import { questionsOf } from './questions';

export const metadata: Metadata = { title: 'Forecast' };

/** How many calls next week, how sure? All figures are fetched ahead, so that the browser finds the page as the server wrote it. */
export default async function Page({ searchParams }: PageProps<'/forecast'>) {
  const [state, actor] = await Promise.all([loadForecastState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    const siteId = chosen.site.id;
    const latestQuestion = trpc.forecasts.latest.queryOptions({ siteId, snapshotId: state.snapshot });
    await Promise.all([
      cache.prefetchQuery(latestQuestion),
      cache.prefetchQuery(trpc.forecasts.progress.queryOptions({ siteId })),
    ]);
    const latest = cache.getQueryData(latestQuestion.queryKey);
    const questions = latest && questionsOf(state, chosen, latest);
    if (questions) {
      const { view, before, headline, accuracy, profile, why, today } = questions;
      await Promise.all([
        cache.prefetchQuery(trpc.forecasts.view.queryOptions(view)),
        before && cache.prefetchQuery(trpc.forecasts.view.queryOptions(before)),
        cache.prefetchQuery(trpc.forecasts.view.queryOptions(headline)),
        cache.prefetchQuery(trpc.forecasts.accuracy.queryOptions(accuracy)),
        cache.prefetchQuery(trpc.forecastOverrides.list.queryOptions(questions.scope)),
        cache.prefetchQuery(trpc.forecastOverrides.valueAdded.queryOptions({ siteId, metric: state.metric })),
        cache.prefetchQuery(trpc.forecasts.snapshots.queryOptions({ siteId, statuses: ['done'] })),
        profile && cache.prefetchQuery(trpc.forecasts.profile.queryOptions(profile)),
        why && cache.prefetchQuery(trpc.forecasts.why.queryOptions(why)),
        why && cache.prefetchQuery(trpc.forecasts.profile.queryOptions(why)),
        today && cache.prefetchQuery(trpc.forecasts.today.queryOptions(today)),
      ]);
    }
  }
  return (
    <HydrateClient>
      <ForecastPage mayRun={actor !== null && roleMay(actor.role, 'forecasts:write')} />
    </HydrateClient>
  );
}
