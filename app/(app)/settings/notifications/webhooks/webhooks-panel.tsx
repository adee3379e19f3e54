'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { WebhookView } from '@/server/messages/webhooks/webhook-view';
import type { SiteView } from '@/server/sites/site-view';
import { CreateWebhook } from './create-webhook';
import { WebhookList } from './webhook-list';

/** Programs that are told of alerts. */
export function WebhooksPanel({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const webhooks = useQuery(trpc.messages.webhooks.queryOptions({ siteId: site.id }));
  const [creating, setCreating] = useState(false);
  const [removed, setRemoved] = useState<WebhookView | null>(null);
  const changed = {
    onSuccess: async () => {
      setRemoved(null);
      await cache.invalidateQueries({ queryKey: trpc.messages.pathKey() });
      await cache.invalidateQueries({ queryKey: trpc.alerts.rules.queryKey() });
    },
  };
  const test = useMutation(trpc.messages.testWebhook.mutationOptions(changed));
  const remove = useMutation(trpc.messages.removeWebhook.mutationOptions(changed));
  return (
    <Panel
      title="Webhooks"
      note="Signed JSON over HTTP"
      actions={
        <Button size="xs" variant="secondary" onClick={() => setCreating(true)}>
          New webhook
        </Button>
      }
      flush
    >
      <FormProblem error={test.error} />
      <Answered question={webhooks} height="h-24">
        {(data) => (
          <WebhookList
            webhooks={data}
            onTest={({ id }) => test.mutate({ siteId: site.id, webhookId: id })}
            onRemove={setRemoved}
          />
        )}
      </Answered>
      {creating && <CreateWebhook site={site} onClose={() => setCreating(false)} />}
      {removed && (
        <ConfirmDialog
          title={`Remove ${removed.name}?`}
          action="Remove the webhook"
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ siteId: site.id, webhookId: removed.id })}
          onClose={() => setRemoved(null)}
        >
          Rules no longer tell it anything, and its secret is forgotten. What still waits for it is given up.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
