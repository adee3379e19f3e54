'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import type { UserView } from '@/server/users/user-view';
import { SessionsTable } from '../sessions-table';

/** Where a person is signed in, and ending it. */
export function UserSessions({ user }: { user: UserView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sessions = useQuery(trpc.users.sessions.queryOptions({ id: user.id }));
  const revoke = useMutation(
    trpc.users.revokeSessions.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.users.sessions.queryKey({ id: user.id }) }),
    }),
  );
  return (
    <section className="mt-6 border-t border-tremor-border pt-4 dark:border-dark-tremor-border">
      <div className="mb-1 flex items-center justify-between gap-2">
        <h3 className="text-sm font-semibold">Signed in</h3>
        {sessions.data && sessions.data.length > 1 && (
          <Button
            size="xs"
            variant="light"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ id: user.id })}
          >
            Sign out everywhere
          </Button>
        )}
      </div>
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Skeleton className="h-10 w-full" />}
      {sessions.data?.length === 0 && <p className="text-sm">Nowhere at the moment.</p>}
      {sessions.data && sessions.data.length > 0 && (
        <SessionsTable
          sessions={sessions.data}
          busy={revoke.isPending}
          onRevoke={(sessionId) => revoke.mutate({ id: user.id, sessionId })}
        />
      )}
      <FormProblem error={revoke.error} />
    </section>
  );
}
