import type { Metadata } from 'next';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams;
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center p-6">
      <div className="mb-6 flex items-center gap-2">
        <span aria-hidden className="inline-block size-6 rounded bg-tremor-brand dark:bg-dark-tremor-brand" />
        <h1 className="text-lg font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          Sign in to Callcast
        </h1>
      </div>
      <SignInForm next={typeof next === 'string' ? next : undefined} />
      <p className="mt-6 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        Everything you see here stays on your own machines. Sign-ins are written to the audit log.
      </p>
    </main>
  );
}
