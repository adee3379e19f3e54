'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Skeleton } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { recordingsSentence } from './recordings-answer';
import { RECORDINGS_URL } from './recordings-url';
import { SiteRecordings } from './site-recordings';
import { useOverview } from './use-overview';

const TITLE = 'Recordings';

function Answer({ site }: { site: SiteView }) {
  const format = useFormat();
  const { data } = useOverview(site.id);
  return data ? recordingsSentence(format, data) : 'Looking …';
}

/** Do recordings become text? What waits, how fast it goes, and the way in for more. */
export function RecordingsPage({ mayWrite }: { mayWrite: boolean }) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(RECORDINGS_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  if (sites.error) return <SitesFailed title={TITLE} question={sites} elsewhere={null} />;
  if (!sites.data) return <Skeleton className="h-96 w-full" />;
  const chosen = sites.data.find(({ id }) => id === state.site) ?? sites.data[0];
  if (!chosen) {
    return (
      <NothingYet title={TITLE} missing="No site yet" bring="Make one on">
        ; recordings belong to the calls of a site.
      </NothingYet>
    );
  }
  return (
    <>
      <PageHeader
        title={TITLE}
        answer={<Answer site={chosen} />}
        actions={
          <SiteSelect
            sites={sites.data}
            siteId={chosen.id}
            onChoose={(site) => setState({ site, status: null, q: null, page: null })}
          />
        }
      />
      <SiteRecordings key={chosen.id} site={chosen} mayWrite={mayWrite} />
    </>
  );
}
