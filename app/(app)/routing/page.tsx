import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { periodOf } from './questions';
import { RoutingPage } from './routing-page';
import { loadRoutingState } from './routing-url';

export const metadata: Metadata = { title: 'Routing' };

/** Which calls go to the wrong place? The figures are fetched ahead. */
export default async function Page({ searchParams }: PageProps<'/routing'>) {
  const [state, actor] = await Promise.all([loadRoutingState(searchParams), pageActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.routing.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  const period = chosen && periodOf(state, chosen);
  if (chosen && period) {
    const question = { siteId: chosen.site.id, ...period };
    await Promise.all([
      cache.prefetchQuery(trpc.routing.recommendations.queryOptions(question)),
      cache.prefetchQuery(trpc.routing.overview.queryOptions({ ...question, intents: state.intent })),
    ]);
  }
  return (
    <HydrateClient>
      <RoutingPage
        may={{
          write: roleMay(actor.role, 'routing:write'),
          openCalls: roleMay(actor.role, 'calls:read'),
          alert: roleMay(actor.role, 'alerts:write'),
        }}
      />
    </HydrateClient>
  );
}
