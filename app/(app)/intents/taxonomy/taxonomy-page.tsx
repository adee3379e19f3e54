'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import { SiteTaxonomy } from './site-taxonomy';
import type { TaxonomyRights } from './taxonomy-rights';
import { TAXONOMY_URL } from './taxonomy-url';

/** The page as soon as it is known which sites there are. */
export function TaxonomyPage(rights: TaxonomyRights) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(TAXONOMY_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  const chosen = options.data?.chosen;
  if (options.data && chosen) {
    return (
      <SiteTaxonomy
        key={chosen.site.id}
        sites={options.data.sites}
        site={chosen.site}
        intentId={state.intent}
        archived={state.archived}
        rights={rights}
        onChange={setState}
      />
    );
  }
  return (
    <>
      <PageHeader title="Taxonomy of intents" />
      {options.isPending && <Skeleton className="h-96 w-full" />}
      {options.isError && <ErrorState error={options.error} onRetry={() => options.refetch()} />}
      {options.data && (
        <Panel>
          <EmptyState title="No site yet">
            Intents are those of a site: add one under Sites & queues.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
