'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
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
      {looking} {looking === 1 ? 'rule looks' : 'rules look'} at what comes in.{' '}
      {failed > 0
        ? `${failed} ${failed === 1 ? 'message was' : 'messages were'} given up.`
        : 'No message was given up.'}{' '}
      Nothing leaves this machine but to mail addresses and webhooks named here.
    </>
  );
}

/** Rules, webhooks, reports, mail, and what was sent. */
export function NotificationsPage() {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(NOTIFICATIONS_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  const chosen = sites.data?.find(({ id }) => id === state.site) ?? sites.data?.[0];
  return (
    <>
      <PageHeader
        title="Notifications"
        answer={chosen && <Answer site={chosen} />}
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
      <Answered question={sites} height="h-72">
        {() =>
          chosen ? (
            <div key={chosen.id} className="space-y-4">
              <RulesPanel site={chosen} />
              <div className="grid items-start gap-4 lg:grid-cols-2">
                <WebhooksPanel site={chosen} />
                <MailPanel site={chosen} />
              </div>
              <ReportsPanel site={chosen} />
              <MessagesPanel site={chosen} />
            </div>
          ) : (
            <Panel>
              <EmptyState title="No site yet">Rules look at the calls of a site.</EmptyState>
            </Panel>
          )
        }
      </Answered>
    </>
  );
}
