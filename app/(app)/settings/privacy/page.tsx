import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { PrivacyPage } from './privacy-page';
import { loadPrivacyState } from './privacy-url';

export const metadata: Metadata = { title: 'Privacy' };

/** What is kept of what people said, for how long, and how well personal data in it is masked. */
export default async function Page({ searchParams }: PageProps<'/settings/privacy'>) {
  const state = await loadPrivacyState(searchParams);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery({ ...sitesQuestion, retry: false });
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const chosen = sites?.find(({ id }) => id === state.site) ?? sites?.[0];
  await Promise.all([
    cache.prefetchQuery(trpc.privacy.recall.queryOptions()),
    ...(chosen ? [cache.prefetchQuery(trpc.privacy.get.queryOptions({ siteId: chosen.id }))] : []),
  ]);
  return (
    <HydrateClient>
      <PrivacyPage />
    </HydrateClient>
  );
}
