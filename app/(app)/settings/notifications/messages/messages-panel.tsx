'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { MessageView } from '@/server/messages/list';
import type { SiteView } from '@/server/sites/site-view';
import { LocalTime } from '../../local-time';

const STATES = {
  queued: <Badge tone="watch">Waits</Badge>,
  sent: <Badge tone="good">Sent</Badge>,
  failed: <Badge tone="bad">Given up</Badge>,
} as const;

const CHANNELS = { email: 'Mail', webhook: 'Webhook' } as const;
const EVERY_MS = 10_000;

function columnsOf(onRetry: (message: MessageView) => void): Column<MessageView>[] {
  return [
    {
      key: 'to',
      head: 'To',
      cell: ({ channel, target }) => (
        <>
          <span className="block break-all font-medium">{target}</span>
          <span className="text-xs">{CHANNELS[channel]}</span>
        </>
      ),
    },
    { key: 'subject', head: 'About', wideOnly: true, cell: ({ subject }) => subject },
    {
      key: 'state',
      head: 'State',
      cell: ({ status, lastError, nextAttemptAt, attempts }) => (
        <>
          {STATES[status]}
          {status !== 'sent' && lastError && (
            <span className="block max-w-md text-xs">
              {lastError}
              {status === 'queued' && attempts > 0 && (
                <>
                  {' '}
                  Tried {attempts === 1 ? 'once' : `${attempts} times`}; again{' '}
                  <LocalTime at={nextAttemptAt} />.
                </>
              )}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'at',
      head: 'Written',
      wideOnly: true,
      cell: ({ createdAt }) => <LocalTime at={createdAt} />,
    },
    {
      key: 'retry',
      head: '',
      numeric: true,
      cell: (message) =>
        message.status === 'sent' ? null : (
          <Button
            size="xs"
            variant="light"
            aria-label={`Send again to ${message.target}`}
            onClick={() => onRetry(message)}
          >
            Send again
          </Button>
        ),
    },
  ];
}

/** What was sent, what waits, and what was given up. */
export function MessagesPanel({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const messages = useQuery(
    trpc.messages.list.queryOptions({ siteId: site.id }, { refetchInterval: EVERY_MS }),
  );
  const retry = useMutation(
    trpc.messages.retry.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.messages.list.queryKey() }),
    }),
  );
  const columns = columnsOf(({ id }) => retry.mutate({ siteId: site.id, messageId: id }));
  return (
    <Panel
      title="Messages"
      note="What is not taken is tried again for about a day, less and less often"
      flush
    >
      <FormProblem error={retry.error} />
      <Answered question={messages} height="h-40">
        {(data) =>
          data.messages.length === 0 ? (
            <EmptyState title="Nothing was sent yet" />
          ) : (
            <DataTable
              caption="Messages"
              columns={columns}
              rows={data.messages}
              rowKey={({ id }) => id}
              maxHeight="26rem"
            />
          )
        }
      </Answered>
    </Panel>
  );
}
