'use client';

import { Button, TextInput } from '@tremor/react';
import { signIn } from 'next-auth/react';
import { type SubmitEvent, useState } from 'react';
import { safeNextPath } from '@/server/auth/next-path';

/** E-mail and password; says in words why a sign-in did not work. */
export function SignInForm({ next }: { next: string | undefined }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const result = await signIn('credentials', {
      email: String(form.get('email')),
      password: String(form.get('password')),
      redirect: false,
    });
    if (result?.ok) {
      window.location.assign(safeNextPath(next));
      return;
    }
    setBusy(false);
    setProblem(
      result?.error && result.error !== 'CredentialsSignin' ? result.error : 'E-mail or password is wrong.',
    );
  };
  // post: sent before the scripts have loaded, the password must not end up in the address.
  return (
    <form method="post" onSubmit={submit} className="space-y-4">
      <div className="space-y-1">
        <label className="text-sm font-medium" htmlFor="email">
          E-mail
        </label>
        <TextInput
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          placeholder=""
        />
      </div>
      <div className="space-y-1">
        <label className="text-sm font-medium" htmlFor="password">
          Password
        </label>
        <TextInput
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          placeholder=""
        />
      </div>
      {problem && (
        <p role="alert" className="text-sm font-medium text-orange-700 dark:text-orange-400">
          {problem}
        </p>
      )}
      <Button type="submit" loading={busy} className="w-full">
        Sign in
      </Button>
    </form>
  );
}
