'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import type { SiteView } from '@/server/sites/site-view';
import { MailPanel } from './mail-panel';
import { MessagesPanel } from './messages/messages-panel';
import { NOTIFICATIONS_URL } from './notifications-url';
import { ReportsPanel } from './reports/reports-panel';
import { RulesPanel } from './rules/rules-panel';
import { WebhooksPanel } from './webhooks/webhooks-panel';

/** What leaves this machine, in a sentence. */
function Answer({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const rules = useQuery(trpc.alerts.rules.queryOptions({ siteId: site.id }));
  const messages = useQuery(trpc.messages.list.queryOptions({ siteId: site.id }));
  const looking = rules.data?.filter(({ enabled }) => enabled).length ?? 0;
  const failed = messages.data?.failed ?? 0;
  return (
    <>
      {looking === 0 ? 'No rule looks' : looking === 1 ? '1 rule looks' : `${looking} rules look`} at what
      comes in.{' '}
      {failed > 0
        ? `${failed} ${failed === 1 ? 'message was' : 'messages were'} given up.`
        : 'No message was given up.'}{' '}
      Nothing leaves this machine but to mail addresses and webhooks named here.
    </>
  );
}

/** Rules, webhooks, reports, mail, and what was sent. */
export function NotificationsPage() {
  const [state, setState] = useQueryStates(NOTIFICATIONS_URL, { history: 'push' });
  return (
    <OfSite
      title="Notifications"
      siteId={state.site}
      onChoose={(site) => setState({ site })}
      needed="Rules look at the calls of a site."
    >
      {(site, siteChoice) => (
        <>
          <PageHeader title="Notifications" answer={<Answer site={site} />} actions={siteChoice} />
          <div key={site.id} className="space-y-4">
            <RulesPanel site={site} />
            <div className="grid items-start gap-4 lg:grid-cols-2">
              <WebhooksPanel site={site} />
              <MailPanel site={site} />
            </div>
            <ReportsPanel site={site} />
            <MessagesPanel site={site} />
          </div>
        </>
      )}
    </OfSite>
  );
}
