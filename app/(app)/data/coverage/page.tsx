import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { CoveragePage } from './coverage-page';
import { loadCoverageState } from './coverage-url';
import { periodOf } from './question';

export const metadata: Metadata = { title: 'Coverage' };

/** What is known of the calls, and where something is missing. The figures are fetched ahead. */
export default async function Page({ searchParams }: PageProps<'/data/coverage'>) {
  const state = await loadCoverageState(searchParams);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery({ ...optionsQuestion, retry: false });
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (chosen && period) {
    await cache.prefetchQuery({
      ...trpc.ingest.coverage.queryOptions({ siteId: chosen.site.id, ...period, source: state.source }),
      retry: false,
    });
  }
  return (
    <HydrateClient>
      <CoveragePage />
    </HydrateClient>
  );
}
