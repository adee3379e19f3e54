'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { AlertItems } from './alert-items';
import { AlertsActions } from './alerts-actions';
import { ALERTS_URL, type AlertsState } from './alerts-url';
import { answerWords } from './answer-words';
import { NoAlerts } from './no-alerts';

interface AlertsPageProps {
  mayWrite: boolean;
  mayOpenCalls: boolean;
}

/** What was found, and who has seen to it. */
export function AlertsPage(props: AlertsPageProps) {
  const trpc = useTRPC();
  const [{ site, state }, setState] = useQueryStates(ALERTS_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  const chosen = sites.data?.find(({ id }) => id === site) ?? sites.data?.[0];
  if (!chosen) {
    return (
      <>
        <PageHeader title="Alerts" />
        <Answered question={sites} height="h-72">
          {() => (
            <Panel>
              <EmptyState title="No site yet">Alerts are about the calls of a site.</EmptyState>
            </Panel>
          )}
        </Answered>
      </>
    );
  }
  return <SiteAlerts {...props} site={chosen} sites={sites.data ?? []} state={state} onChange={setState} />;
}

interface SiteAlertsProps extends AlertsPageProps {
  site: SiteView;
  sites: readonly SiteView[];
  state: AlertsState['state'];
  onChange: (change: Partial<AlertsState>) => void;
}

function SiteAlerts({ site, sites, state, mayWrite, mayOpenCalls, onChange }: SiteAlertsProps) {
  const trpc = useTRPC();
  const question = trpc.alerts.list.queryOptions(
    { siteId: site.id, state },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  );
  const alerts = useQuery(question);
  const counts = alerts.data;
  return (
    <>
      <PageHeader
        title="Alerts"
        answer={counts && answerWords(counts)}
        actions={
          <AlertsActions
            site={site}
            sites={sites}
            mayWrite={mayWrite}
            onSite={(id) => onChange({ site: id })}
          />
        }
      />
      <Panel
        title="What was found"
        note={`Times in ${site.timeZone}. Keys: J and K walk, A acknowledges, N adds a note.`}
        actions={
          <ViewToggle
            label="Show"
            value={state}
            choices={[
              { value: 'open', label: `Open${counts ? ` (${counts.open})` : ''}` },
              { value: 'closed', label: `Closed${counts ? ` (${counts.closed})` : ''}` },
              { value: 'all', label: 'All' },
            ]}
            onChoose={(chosen) => onChange({ state: chosen })}
          />
        }
        flush
      >
        <Answered question={alerts} height="h-72">
          {(data) => (
            <AlertItems
              alerts={data.alerts}
              site={site}
              mayOpenCalls={mayOpenCalls}
              empty={<NoAlerts siteId={site.id} state={state} mayMakeRules={data.rules === 0 && mayWrite} />}
            />
          )}
        </Answered>
      </Panel>
    </>
  );
}
