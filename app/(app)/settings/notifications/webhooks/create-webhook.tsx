'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { SiteView } from '@/server/sites/site-view';
import { WebhookMade } from './webhook-made';

/** Names a webhook; the secret that signs what it gets is shown once. */
export function CreateWebhook({ site, onClose }: { site: SiteView; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const create = useMutation(
    trpc.messages.createWebhook.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.messages.webhooks.queryKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ siteId: site.id, name, url });
  };
  const made = create.data;
  return (
    <Dialog title={made ? `Webhook ${made.webhook.name}` : 'New webhook'} onClose={onClose}>
      {made ? (
        <WebhookMade secret={made.secret} onDone={onClose} />
      ) : (
        <form onSubmit={submit} className="space-y-4">
          <TextField
            label="Name"
            hint="Which program it is, as: chat of the floor managers."
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label="Address"
            hint="https://… Figures and links are sent there, never what was said in a call. Redirects are not followed."
            type="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
          <FormProblem error={create.error} />
          <SubmitActions onClose={onClose} submit="Make the webhook" loading={create.isPending} />
        </form>
      )}
    </Dialog>
  );
}
