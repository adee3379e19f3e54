import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { WorklistPage } from './worklist-page';
import { loadWorklistUrl } from './worklist-url';

export const metadata: Metadata = { title: 'Worth labelling' };

export default async function Page({ searchParams }: PageProps<'/calls/worklist'>) {
  const { site } = await loadWorklistUrl(searchParams);
  const cache = getQueryClient();
  const options = await cache
    .fetchQuery(trpc.trends.options.queryOptions({ siteId: site }))
    .catch(() => null);
  const siteId = options?.chosen?.site.id;
  if (siteId !== undefined) {
    await cache.prefetchQuery({ ...trpc.worklist.list.queryOptions({ siteId }), retry: false });
  }
  return (
    <HydrateClient>
      <WorklistPage />
    </HydrateClient>
  );
}
