'use client';

import { useQueryStates } from 'nuqs';
import { OfSite } from '@/app/_shell/of-site';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
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
  const [state, setState] = useQueryStates(RECORDINGS_URL, { history: 'push' });
  return (
    <OfSite
      title={TITLE}
      siteId={state.site}
      onChoose={(site) => setState({ site, status: null, q: null, page: null })}
      needed="Recordings belong to the calls of a site."
    >
      {(site, siteChoice) => (
        <>
          <PageHeader title={TITLE} answer={<Answer site={site} />} actions={siteChoice} />
          <SiteRecordings key={site.id} site={site} mayWrite={mayWrite} />
        </>
      )}
    </OfSite>
  );
}
