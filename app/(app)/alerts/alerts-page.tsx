'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import type { SiteView } from '@/server/sites/site-view';
import { AlertItems } from './alert-items';
import { ALERTS_URL, type AlertsState } from './alerts-url';
import { answerWords } from './answer-words';
import { NoAlerts } from './no-alerts';
import { RulesLink } from './rules-link';

interface AlertsPageProps {
  mayWrite: boolean;
  mayOpenCalls: boolean;
}

/** What was found, and who has seen to it. */
export function AlertsPage(props: AlertsPageProps) {
  const [{ site: siteId, state }, setState] = useQueryStates(ALERTS_URL, { history: 'push' });
  return (
    <OfSite
      title="Alerts"
      siteId={siteId}
      onChoose={(site) => setState({ site })}
      needed="Alerts are about the calls of a site."
    >
      {(site, siteChoice) => (
        <SiteAlerts
          {...props}
          site={site}
          siteChoice={siteChoice}
          state={state}
          onState={(chosen) => setState({ state: chosen })}
        />
      )}
    </OfSite>
  );
}

interface SiteAlertsProps extends AlertsPageProps {
  site: SiteView;
  siteChoice: ReactNode;
  state: AlertsState['state'];
  onState: (state: AlertsState['state']) => void;
}

function SiteAlerts({ site, siteChoice, state, mayWrite, mayOpenCalls, onState }: SiteAlertsProps) {
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
          <>
            {siteChoice}
            {mayWrite && <RulesLink siteId={site.id} />}
          </>
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
            onChoose={onState}
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
