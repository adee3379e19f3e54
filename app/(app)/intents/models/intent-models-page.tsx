'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { ModelRights } from './model-rights';
import { INTENT_MODELS_URL } from './models-url';
import { SiteModels } from './site-models';

/** The page as soon as it is known which sites there are. */
export function IntentModelsPage(rights: ModelRights) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(INTENT_MODELS_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: state.site }));
  const chosen = options.data?.chosen;
  if (options.data && chosen) {
    return (
      <SiteModels
        key={chosen.site.id}
        sites={options.data.sites}
        site={chosen.site}
        number={state.version}
        rights={rights}
        onChange={setState}
      />
    );
  }
  return (
    <>
      <PageHeader title="Models of intents" />
      {options.isPending && <Skeleton className="h-96 w-full" />}
      {options.isError && <ErrorState error={options.error} onRetry={() => options.refetch()} />}
      {options.data && (
        <Panel>
          <EmptyState title="No site yet">
            Models are those of a site: add one under Sites & queues.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
