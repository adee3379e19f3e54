'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
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

/** What a site keeps of what people said, and how well personal data in it is masked. */
export function PrivacyPage() {
  const trpc = useTRPC();
  const format = useFormat();
  const [state, setState] = useQueryStates(PRIVACY_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  const recall = useQuery(trpc.privacy.recall.queryOptions());
  const chosen = sites.data?.find(({ id }) => id === state.site) ?? sites.data?.[0];
  const found = recall.data?.total;
  return (
    <>
      <PageHeader
        title="Privacy"
        answer={
          found
            ? `Personal data is masked before text is stored. On ${format.count(found.spans)} marked places in cases kept aside, ${format.percent(found.recall)} were found: never all of it.`
            : 'Personal data is masked before text is stored.'
        }
        actions={
          chosen && (
            <SiteSelect
              sites={sites.data ?? []}
              siteId={chosen.id}
              onChoose={(id) => setState({ site: id })}
            />
          )
        }
      />
      <div className="space-y-4">
        <Answered question={sites} height="h-72">
          {() =>
            chosen ? (
              <SitePrivacy site={chosen} />
            ) : (
              <Panel>
                <EmptyState title="No site yet">A site says what is kept of its calls.</EmptyState>
              </Panel>
            )
          }
        </Answered>
        <Answered question={recall} height="h-72">
          {(data) => <RecallPanel recall={data} />}
        </Answered>
      </div>
    </>
  );
}
