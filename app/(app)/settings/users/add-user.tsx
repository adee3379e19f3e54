'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions, SubmitActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { SecretOnce } from '@/app/_ui/secret-once';
import { type AccountDraft, AccountFields } from './account-fields';

/** Opens an account; its generated password is shown once. */
export function AddUser({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [email, setEmail] = useState('');
  const [draft, setDraft] = useState<AccountDraft>({ name: '', role: 'manager', siteIds: 'all' });
  const create = useMutation(
    trpc.users.create.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.users.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ email, ...draft });
  };
  if (create.data) {
    return (
      <Dialog title={`${create.data.user.name} may sign in`} onClose={onClose}>
        <p className="mb-3 text-sm">
          Sign-in: <strong className="font-semibold">{create.data.user.email}</strong>
        </p>
        <SecretOnce label="the password" secret={create.data.generatedPassword ?? ''} />
        <DialogActions>
          <Button size="xs" onClick={onClose}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title="Add a user" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="E-mail"
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <AccountFields draft={draft} onChange={setDraft} />
        <p className="text-xs">A password is made up and shown to you once.</p>
        <FormProblem error={create.error} />
        <SubmitActions onClose={onClose} submit="Add" loading={create.isPending} />
      </form>
    </Dialog>
  );
}
