'use client';

import type { ReactNode } from 'react';
import { Panel } from './panel';
import { ErrorState, Skeleton } from './states';

/** What a query of the server looks like from here (TanStack Query's result). */
interface Question<Data> {
  data: Data | undefined;
  error: { message: string; data?: { hint?: string | null } | null | undefined } | null;
  /** Shows an older answer while a new one is on its way. */
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

interface AnsweredProps<Data> {
  question: Question<Data>;
  /** Of the grey shape that stands here until there is an answer: a class, as h-72. */
  height: string;
  children: (data: Data) => ReactNode;
}

/** An answer of the server: a grey shape before it comes, the reason and another try when it does not. */
export function Answered<Data>({ question, height, children }: AnsweredProps<Data>) {
  if (question.error) {
    return (
      <Panel>
        <ErrorState error={question.error} onRetry={() => question.refetch()} />
      </Panel>
    );
  }
  if (question.data === undefined) return <Skeleton className={`w-full ${height}`} />;
  return (
    <div
      aria-busy={question.isPlaceholderData}
      className={question.isPlaceholderData ? 'opacity-60 transition-opacity delay-150' : ''}
    >
      {children(question.data)}
    </div>
  );
}
