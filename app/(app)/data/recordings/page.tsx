import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { listQuestion } from './list-question';
import { RecordingsPage } from './recordings-page';
import { loadRecordingsState } from './recordings-url';

export const metadata: Metadata = { title: 'Recordings' };

/** Audio on its way to text. */
export default async function Page({ searchParams }: PageProps<'/data/recordings'>) {
  const actor = await pageActor();
  const state = await loadRecordingsState(searchParams);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery({ ...sitesQuestion, retry: false });
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const siteId = (sites?.find(({ id }) => id === state.site) ?? sites?.[0])?.id;
  if (siteId !== undefined) {
    // Waited for: what the server draws is then what the browser draws first.
    await Promise.all([
      cache.prefetchQuery({ ...trpc.recordings.overview.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({
        ...trpc.recordings.list.queryOptions(listQuestion(siteId, state)),
        retry: false,
      }),
      cache.prefetchQuery({ ...trpc.sites.queues.queryOptions({ siteId }), retry: false }),
    ]);
  }
  return (
    <HydrateClient>
      <RecordingsPage mayWrite={roleMay(actor.role, 'recordings:write')} />
    </HydrateClient>
  );
}
