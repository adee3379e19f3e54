'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { SiteView } from '@/server/sites/site-view';

/** Whether mail works, and a way to find out. */
export function MailPanel({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const mail = useQuery(trpc.messages.mail.queryOptions());
  return (
    <Panel title="Mail">
      <Answered question={mail} height="h-24">
        {({ configured, server, from }) =>
          configured ? (
            <>
              <p className="text-sm">
                Mail is handed to {server}, from {from}.
              </p>
              <TestMail site={site} />
            </>
          ) : (
            <p className="text-sm leading-6">
              No mail server is configured, so nothing is mailed; messages to addresses wait and are given up
              after a day. Set SMTP_URL and MAIL_FROM where Callcast is started (docs/OPERATIONS.md) and start
              it again.
            </p>
          )
        }
      </Answered>
    </Panel>
  );
}

function TestMail({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [to, setTo] = useState('');
  const send = useMutation(
    trpc.messages.testMail.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.messages.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ siteId: site.id, to });
  };
  return (
    <form onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-2">
      <TextField
        className="min-w-48 flex-1"
        label="Send a test mail to"
        type="email"
        required
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit" size="xs" variant="secondary" loading={send.isPending}>
        Send
      </Button>
      <output className="w-full text-sm">
        {send.isSuccess && 'It is on its way; the list of messages below says what became of it.'}
      </output>
      <FormProblem error={send.error} />
    </form>
  );
}
