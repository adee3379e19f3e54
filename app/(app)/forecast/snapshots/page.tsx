import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { chosenPair } from './chosen-pair';
import { SnapshotsPage } from './snapshots-page';
import { loadSnapshotsState } from './snapshots-url';

export const metadata: Metadata = { title: 'Snapshots' };

/** Which forecasts are there, how do two of them differ, and which was nearer to what came? */
export default async function Page({ searchParams }: PageProps<'/forecast/snapshots'>) {
  const [state, actor] = await Promise.all([loadSnapshotsState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const siteId = cache.getQueryData(optionsQuestion.queryKey)?.chosen?.site.id;
  if (siteId !== undefined) {
    const listQuestion = trpc.forecasts.snapshots.queryOptions({ siteId });
    await cache.prefetchQuery(listQuestion);
    const pair = chosenPair(cache.getQueryData(listQuestion.queryKey)?.snapshots ?? [], state);
    if (pair) {
      const { queue, metric } = state;
      await cache.prefetchQuery(
        trpc.forecastCompare.snapshots.queryOptions({
          siteId,
          leftId: pair.left.id,
          rightId: pair.right.id,
          queue,
          metric,
        }),
      );
    }
  }
  return (
    <HydrateClient>
      <SnapshotsPage mayWrite={actor !== null && roleMay(actor.role, 'forecasts:write')} />
    </HydrateClient>
  );
}
