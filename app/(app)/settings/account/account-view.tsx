'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { type RoleName, roleLabel } from '../role-names';
import { SessionsTable } from '../sessions-table';
import { ChangePassword } from './change-password';

/** One's own account: where one is signed in, and the password. */
export function AccountView({ name, role }: { name: string; role: RoleName }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sessions = useQuery(trpc.session.list.queryOptions());
  const revoke = useMutation(
    trpc.session.revoke.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.session.list.queryKey() }),
    }),
  );
  const others = sessions.data?.filter(({ current }) => !current).length ?? 0;
  return (
    <>
      <PageHeader title="Your account" answer={`${name}, ${roleLabel(role)}.`} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel
          title="Where you are signed in"
          flush
          actions={
            others > 0 && (
              <Button
                size="xs"
                variant="light"
                disabled={revoke.isPending}
                onClick={() => revoke.mutate({ allOthers: true })}
              >
                Sign out everywhere else
              </Button>
            )
          }
        >
          {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
          {sessions.isPending && <Skeleton className="m-4 h-16" />}
          {sessions.data && (
            <SessionsTable
              sessions={sessions.data}
              busy={revoke.isPending}
              onRevoke={(sessionId) => revoke.mutate({ sessionId })}
            />
          )}
          <div className="px-4 pb-2">
            <FormProblem error={revoke.error} />
          </div>
        </Panel>
        <Panel title="Password">
          <ChangePassword />
        </Panel>
      </div>
    </>
  );
}
