import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { IrritantsPage } from './irritants-page';
import { loadIrritantsState } from './irritants-url';
import { overviewQuestion, periodOf } from './questions';

export const metadata: Metadata = { title: 'Irritants' };

/** What annoys our customers, what does it cost? The figures are fetched ahead. */
export default async function Page({ searchParams }: PageProps<'/irritants'>) {
  const [state, actor] = await Promise.all([loadIrritantsState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.irritants.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (chosen && period) {
    await Promise.all([
      cache.prefetchQuery(trpc.irritants.overview.queryOptions(overviewQuestion(state, chosen, period))),
      cache.prefetchQuery(
        trpc.languageRuns.progress.queryOptions({ siteId: chosen.site.id, task: 'discover_irritants' }),
      ),
    ]);
  }
  return (
    <HydrateClient>
      <IrritantsPage
        may={{
          write: roleMay(actor.role, 'irritants:write'),
          readTexts: roleMay(actor.role, 'transcripts:read'),
          openCalls: roleMay(actor.role, 'calls:read'),
        }}
      />
    </HydrateClient>
  );
}
