import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { periodOf, questionsOf } from './questions';
import { TrendsPage } from './trends-page';
import { loadTrendsState } from './trends-url';

export const metadata: Metadata = { title: 'Trends' };

/** What changed, and why? All figures are fetched ahead, so that the browser finds the page as the server wrote it. */
export default async function Page({ searchParams }: PageProps<'/trends'>) {
  const [state, actor] = await Promise.all([loadTrendsState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (period) {
    const questions = questionsOf(state, chosen, period);
    await Promise.all([
      cache.prefetchQuery(trpc.trends.summary.queryOptions(questions.summary)),
      cache.prefetchQuery(trpc.trends.series.queryOptions(questions.series)),
      cache.prefetchQuery(trpc.trends.heatmap.queryOptions(questions.heatmap)),
      cache.prefetchQuery(trpc.trends.breakdown.queryOptions(questions.breakdown)),
    ]);
  }
  return (
    <HydrateClient>
      <TrendsPage mayOpenCalls={actor !== null && roleMay(actor.role, 'calls:read')} />
    </HydrateClient>
  );
}
