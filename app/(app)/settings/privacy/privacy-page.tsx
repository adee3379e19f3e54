'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { SiteView } from '@/server/sites/site-view';
import { EraseForm } from './erase-form';
import { KeptPanel } from './kept-panel';
import { PolicyForm } from './policy-form';
import { PRIVACY_URL } from './privacy-url';
import { RecallPanel } from './recall-panel';

function SitePrivacy({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const privacy = useQuery(trpc.privacy.get.queryOptions({ siteId: site.id }));
  return (
    <Answered question={privacy} height="h-72">
      {(data) => (
        <div className="grid gap-4 lg:grid-cols-2">
          <PolicyForm key={site.id} site={site} policy={data.policy} />
          <div className="space-y-4">
            <KeptPanel site={site} privacy={data} />
            <EraseForm key={site.id} site={site} />
          </div>
        </div>
      )}
    </Answered>
  );
}

/** How much of the personal data in texts is masked, in a sentence. */
function Answer() {
  const trpc = useTRPC();
  const format = useFormat();
  const { data } = useQuery(trpc.privacy.recall.queryOptions());
  const found = data?.total;
  return found
    ? `Personal data is masked before text is stored. On ${format.count(found.spans)} marked places in cases kept aside, ${format.percent(found.recall)} were found: never all of it.`
    : 'Personal data is masked before text is stored.';
}

/** What a site keeps of what people said, and how well personal data in it is masked. */
export function PrivacyPage() {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(PRIVACY_URL, { history: 'push' });
  const recall = useQuery(trpc.privacy.recall.queryOptions());
  return (
    <OfSite
      title="Privacy"
      siteId={state.site}
      onChoose={(site) => setState({ site })}
      needed="A site says what is kept of its calls."
    >
      {(site, siteChoice) => (
        <>
          <PageHeader title="Privacy" answer={<Answer />} actions={siteChoice} />
          <div className="space-y-4">
            <SitePrivacy site={site} />
            <Answered question={recall} height="h-72">
              {(data) => <RecallPanel recall={data} />}
            </Answered>
          </div>
        </>
      )}
    </OfSite>
  );
}
