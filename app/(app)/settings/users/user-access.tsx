'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { SecretOnce } from '@/app/_ui/secret-once';
import type { UserView } from '@/server/users/user-view';

/** A new password, and the account on or off. */
export function UserAccess({ user, own }: { user: UserView; own: boolean }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [asking, setAsking] = useState<'reset' | 'disable' | null>(null);
  const onSuccess = async () => {
    setAsking(null);
    await cache.invalidateQueries({ queryKey: trpc.users.pathKey() });
  };
  const reset = useMutation(trpc.users.resetPassword.mutationOptions({ onSuccess }));
  const setDisabled = useMutation(trpc.users.setDisabled.mutationOptions({ onSuccess }));
  const disabled = user.disabledAt !== null;
  return (
    <section className="mt-6 space-y-3 border-t border-tremor-border pt-4 dark:border-dark-tremor-border">
      <h3 className="text-sm font-semibold">Access</h3>
      {reset.data?.generatedPassword && (
        <SecretOnce label="the new password" secret={reset.data.generatedPassword} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="xs" variant="secondary" onClick={() => setAsking('reset')}>
          Reset the password
        </Button>
        {!own && (
          <Button
            size="xs"
            variant="secondary"
            disabled={setDisabled.isPending}
            onClick={() =>
              disabled ? setDisabled.mutate({ id: user.id, disabled: false }) : setAsking('disable')
            }
          >
            {disabled ? 'Enable the account' : 'Disable the account'}
          </Button>
        )}
      </div>
      {!asking && <FormProblem error={setDisabled.error} />}
      {asking === 'reset' && (
        <ConfirmDialog
          title="Reset the password?"
          action="Reset"
          busy={reset.isPending}
          error={reset.error}
          onConfirm={() => reset.mutate({ id: user.id })}
          onClose={() => setAsking(null)}
        >
          {user.name} is signed out everywhere and needs the new password, which is shown to you once.
        </ConfirmDialog>
      )}
      {asking === 'disable' && (
        <ConfirmDialog
          title="Disable the account?"
          action="Disable"
          busy={setDisabled.isPending}
          error={setDisabled.error}
          onConfirm={() => setDisabled.mutate({ id: user.id, disabled: true })}
          onClose={() => setAsking(null)}
        >
          {user.name} is signed out everywhere and cannot sign in until the account is enabled again. Nothing
          is deleted.
        </ConfirmDialog>
      )}
    </section>
  );
}
