import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { IntentsPage } from './intents-page';
import { loadIntentsState } from './intents-url';
import { periodOf, questionOf } from './questions';

export const metadata: Metadata = { title: 'Intents' };

/** What are calls about, and what rose? All figures are fetched ahead, so that the browser finds the page as the server wrote it. */
export default async function Page({ searchParams }: PageProps<'/intents'>) {
  const [state, actor] = await Promise.all([loadIntentsState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (period) {
    await cache.prefetchQuery(trpc.intents.overview.queryOptions(questionOf(state, chosen, period)));
  }
  return (
    <HydrateClient>
      <IntentsPage mayOpenCalls={actor !== null && roleMay(actor.role, 'calls:read')} />
    </HydrateClient>
  );
}
