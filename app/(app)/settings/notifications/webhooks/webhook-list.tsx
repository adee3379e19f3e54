'use client';

import { Button } from '@tremor/react';
import { EmptyState } from '@/app/_ui/states';
import type { WebhookView } from '@/server/messages/webhooks/webhook-view';

interface WebhookListProps {
  webhooks: readonly WebhookView[];
  onTest: (webhook: WebhookView) => void;
  onRemove: (webhook: WebhookView) => void;
}

/** The webhooks of a site, or what a webhook is while there is none. */
export function WebhookList({ webhooks, onTest, onRemove }: WebhookListProps) {
  if (webhooks.length === 0) {
    return (
      <EmptyState title="No webhooks">A webhook tells another program of alerts as they come up.</EmptyState>
    );
  }
  return (
    <ul aria-label="Webhooks" className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
      {webhooks.map((webhook) => (
        <li key={webhook.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
          <span className="min-w-0">
            <span className="block text-sm font-medium">{webhook.name}</span>
            <span className="block break-all text-xs">{webhook.url}</span>
          </span>
          <span className="flex gap-3">
            <Button size="xs" variant="light" onClick={() => onTest(webhook)}>
              Send a test
            </Button>
            <Button
              size="xs"
              variant="light"
              aria-label={`Remove ${webhook.name}`}
              onClick={() => onRemove(webhook)}
            >
              Remove
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
