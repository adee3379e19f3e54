import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { CallsView } from './calls-view';
import { toListFilter, toListQuestion } from './list-question';
import { loadListSelection } from './list-url';

export const metadata: Metadata = { title: 'Calls' };

export default async function CallsPage({ searchParams }: PageProps<'/calls'>) {
  const selection = await loadListSelection(searchParams);
  const cache = getQueryClient();
  const options = await cache
    .fetchQuery(trpc.trends.options.queryOptions({ siteId: selection.site }))
    .catch(() => null);
  const filter = options?.chosen ? toListFilter(selection, options.chosen) : null;
  if (filter) {
    const { siteId, from, to } = filter;
    await Promise.all([
      cache.prefetchQuery({
        ...trpc.calls.list.queryOptions(toListQuestion(filter, selection)),
        retry: false,
      }),
      cache.prefetchQuery({ ...trpc.calls.count.queryOptions({ filter }), retry: false }),
      cache.prefetchQuery({ ...trpc.calls.choices.queryOptions({ siteId, from, to }), retry: false }),
      cache.prefetchQuery({ ...trpc.calls.labelChoices.queryOptions({ siteId }), retry: false }),
    ]);
  }
  return (
    <HydrateClient>
      <CallsView />
    </HydrateClient>
  );
}
