import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { periodOf, scorecardQuestion } from './question';
import { ScorecardPage } from './scorecard-page';
import { loadScorecardState } from './scorecard-url';

export const metadata: Metadata = { title: 'Scorecard' };

/** Are we where we want to be? The figures are fetched ahead. */
export default async function Page({ searchParams }: PageProps<'/scorecard'>) {
  const [state, actor] = await Promise.all([loadScorecardState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (chosen && period) {
    await cache.prefetchQuery(trpc.scorecard.read.queryOptions(scorecardQuestion(state, chosen, period)));
  }
  return (
    <HydrateClient>
      <ScorecardPage mayWrite={roleMay(actor.role, 'scorecard:write')} />
    </HydrateClient>
  );
}
