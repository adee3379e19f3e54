import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { IntentModelsPage } from './intent-models-page';
import { loadIntentModelsState } from './models-url';

export const metadata: Metadata = { title: 'Models of intents' };

/** What reads the calls, how well, and is a newer one better? */
export default async function Page({ searchParams }: PageProps<'/intents/models'>) {
  const [state, actor] = await Promise.all([loadIntentModelsState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    const siteId = chosen.site.id;
    await Promise.all([
      cache.prefetchQuery(trpc.intentModels.list.queryOptions({ siteId })),
      cache.prefetchQuery(trpc.languageRuns.progress.queryOptions({ siteId, task: 'train_intents' })),
      cache.prefetchQuery(trpc.languageRuns.progress.queryOptions({ siteId, task: 'read_calls' })),
    ]);
  }
  const may = (permission: 'intents:write' | 'calls:read') =>
    actor !== null && roleMay(actor.role, permission);
  return (
    <HydrateClient>
      <IntentModelsPage mayWrite={may('intents:write')} mayOpenCalls={may('calls:read')} />
    </HydrateClient>
  );
}
