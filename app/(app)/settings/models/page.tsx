import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { ModelsPage } from './models-page';
import { loadModelsState } from './models-url';

export const metadata: Metadata = { title: 'Model cards' };

/** What computes the forecasts, from what, how well, and where not to trust it. */
export default async function Page({ searchParams }: PageProps<'/settings/models'>) {
  const state = await loadModelsState(searchParams);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    await cache.prefetchQuery(trpc.forecasts.modelCards.queryOptions({ siteId: chosen.site.id }));
  }
  return (
    <HydrateClient>
      <ModelsPage />
    </HydrateClient>
  );
}
