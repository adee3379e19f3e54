'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';

const MIN_LENGTH = 12;

/** A new password for oneself; all other sessions end. */
export function ChangePassword() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation(
    trpc.session.changePassword.mutationOptions({
      onSuccess: async () => {
        setCurrent('');
        setNext('');
        setAgain('');
        await cache.invalidateQueries({ queryKey: trpc.session.list.queryKey() });
      },
    }),
  );
  const differs = again !== '' && again !== next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === again) change.mutate({ currentPassword: current, newPassword: next });
  };
  return (
    <form onSubmit={submit} className="max-w-sm space-y-4">
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        label="New password"
        hint={`At least ${MIN_LENGTH} characters.`}
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_LENGTH}
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <TextField
        label="New password again"
        type="password"
        autoComplete="new-password"
        required
        value={again}
        problem={differs ? 'This is not the same.' : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      <FormProblem error={change.error} />
      {change.isSuccess && (
        <p role="status" className="text-sm font-medium">
          The password is changed; you are signed out everywhere else.
        </p>
      )}
      <Button type="submit" size="xs" loading={change.isPending} disabled={differs}>
        Change the password
      </Button>
    </form>
  );
}
