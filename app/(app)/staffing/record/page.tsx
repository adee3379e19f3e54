import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { RecordPage } from './record-page';
import { loadRecordState, recordQuestion } from './record-url';

export const metadata: Metadata = { title: 'Planned against achieved' };

/** Did plans hold, and if not, why? */
export default async function Page({ searchParams }: PageProps<'/staffing/record'>) {
  const state = await loadRecordState(searchParams);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) {
    await cache.prefetchQuery(trpc.staffingRecord.read.queryOptions(recordQuestion(state, chosen.site.id)));
  }
  return (
    <HydrateClient>
      <RecordPage />
    </HydrateClient>
  );
}
