import type { ReactNode } from 'react';

/** Names and what they stand for, one a line. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-4 gap-y-1.5 text-sm leading-6 sm:grid-cols-[9rem_1fr]">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{name}</dt>
      <dd className="min-w-0 pb-1 sm:pb-0">{children}</dd>
    </div>
  );
}
