import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { SourcesPage } from './sources-page';
import { loadSourcesState } from './sources-url';

export const metadata: Metadata = { title: 'Sources' };

/** Folders and buckets from which files come by themselves. */
export default async function Page({ searchParams }: PageProps<'/data/sources'>) {
  const state = await loadSourcesState(searchParams);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery({ ...sitesQuestion, retry: false });
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const siteId = (sites?.find(({ id }) => id === state.site) ?? sites?.[0])?.id;
  if (siteId !== undefined) {
    await cache.prefetchQuery({ ...trpc.inbound.list.queryOptions({ siteId }), retry: false });
  }
  return (
    <HydrateClient>
      <SourcesPage />
    </HydrateClient>
  );
}
