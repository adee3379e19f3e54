import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { roleMay } from '@/server/auth/permissions';
import { currentActor } from '@/server/auth/session';
import { TaxonomyPage } from './taxonomy-page';
import { loadTaxonomyState } from './taxonomy-url';

export const metadata: Metadata = { title: 'Taxonomy of intents' };

/** What may calls be about, and what is each learned from? */
export default async function Page({ searchParams }: PageProps<'/intents/taxonomy'>) {
  const [state, actor] = await Promise.all([loadTaxonomyState(searchParams), currentActor()]);
  const cache = getQueryClient();
  const optionsQuestion = trpc.trends.options.queryOptions({ siteId: state.site });
  await cache.prefetchQuery(optionsQuestion);
  const chosen = cache.getQueryData(optionsQuestion.queryKey)?.chosen;
  if (chosen) await cache.prefetchQuery(trpc.intentTaxonomy.tree.queryOptions({ siteId: chosen.site.id }));
  const may = (permission: 'intents:write' | 'transcripts:read') =>
    actor !== null && roleMay(actor.role, permission);
  return (
    <HydrateClient>
      <TaxonomyPage mayWrite={may('intents:write')} mayReadTexts={may('transcripts:read')} />
    </HydrateClient>
  );
}
