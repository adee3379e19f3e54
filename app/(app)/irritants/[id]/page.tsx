import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { loadIrritantsState } from '../irritants-url';
import { overviewQuestion, periodOf } from '../questions';
import { IrritantPage } from './irritant-page';

export const metadata: Metadata = { title: 'Irritant' };

/** One irritant: what it does and costs, where, what people say, what is done about it. */
export default async function Page({ params, searchParams }: PageProps<'/irritants/[id]'>) {
  const [{ id }, state, actor] = await Promise.all([params, loadIrritantsState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.irritants.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (chosen) {
    const one = { siteId: chosen.site.id, irritantId: id };
    await Promise.all([
      cache.prefetchQuery({ ...trpc.irritants.get.queryOptions(one), retry: false }),
      period &&
        cache.prefetchQuery(trpc.irritants.overview.queryOptions(overviewQuestion(state, chosen, period))),
    ]);
  }
  return (
    <HydrateClient>
      <IrritantPage
        irritantId={id}
        may={{
          write: roleMay(actor.role, 'irritants:write'),
          readTexts: roleMay(actor.role, 'transcripts:read'),
          openCalls: roleMay(actor.role, 'calls:read'),
        }}
      />
    </HydrateClient>
  );
}
