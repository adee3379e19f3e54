'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import Loading from './loading';
import { SiteWorklist } from './site-worklist';
import { WORKLIST_URL } from './worklist-url';

/** Which calls should a person hear and label next? */
export function WorklistPage() {
  const trpc = useTRPC();
  const [{ site, call }, setUrl] = useQueryStates(WORKLIST_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: site }));
  if (options.error) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data) return <Loading />;
  const { chosen, sites } = options.data;
  if (!chosen) return <EmptyState title="There are no calls yet" />;
  return (
    <SiteWorklist
      key={chosen.site.id}
      siteId={chosen.site.id}
      call={call}
      onOpen={(callId) => void setUrl({ call: callId }, { history: 'replace' })}
    >
      <SiteSelect
        sites={sites}
        siteId={chosen.site.id}
        onChoose={(id) => void setUrl({ site: id, call: null })}
      />
    </SiteWorklist>
  );
}
