'use client';

import { RiErrorWarningLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-10 text-center text-sm">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">{title}</p>
      {children && <div className="max-w-md">{children}</div>}
    </div>
  );
}

interface ErrorStateProps {
  /** What the server said. */
  error: { message: string; data?: { hint?: string | null } | null | undefined };
  onRetry?: () => void;
}

/** Something failed: what, how to mend it, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-8 text-center text-sm">
      <RiErrorWarningLine aria-hidden className="size-6 text-orange-600 dark:text-orange-400" />
      <p className="max-w-lg font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {error.message}
      </p>
      {error.data?.hint && <p className="max-w-lg">{error.data.hint}</p>}
      {onRetry && (
        <Button size="xs" variant="secondary" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** A grey shape where something slow will be. `className` gives its size. */
export function Skeleton({ className }: { className: string }) {
  return (
    <div
      aria-hidden
      className={`animate-pulse rounded bg-tremor-background-subtle motion-reduce:animate-none dark:bg-dark-tremor-background-subtle ${className}`}
    />
  );
}
