'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';

export interface Starting {
  isPending: boolean;
  error: { message: string; data?: { hint?: string | null } | null | undefined } | null;
}

interface StartActsProps {
  /** so many more are started with it */
  others: number;
  starting: Starting;
  /** null: there is nothing yet that could be started */
  onStart: (() => void) | null;
  onDiscard: () => void;
  /** To the other files that wait; without it there are none. */
  onBack: (() => void) | undefined;
}

/** What can be done with a file that was looked into. */
export function StartActs({ others, starting, onStart, onDiscard, onBack }: StartActsProps) {
  const format = useFormat();
  return (
    <div className="flex items-center gap-2">
      <Button
        type="button"
        size="sm"
        disabled={!onStart}
        loading={starting.isPending}
        onClick={() => onStart?.()}
      >
        {others > 0 ? `Start all ${format.count(others + 1)}` : 'Start'}
      </Button>
      {onBack && (
        <Button type="button" size="sm" variant="secondary" onClick={onBack}>
          Back
        </Button>
      )}
      <Button type="button" size="sm" variant={onBack ? 'light' : 'secondary'} onClick={onDiscard}>
        Leave {others > 0 ? 'them' : 'it'}
      </Button>
      {starting.error && (
        <p role="alert" className="text-sm font-medium text-orange-700 dark:text-orange-400">
          {starting.error.message} {starting.error.data?.hint}
        </p>
      )}
    </div>
  );
}
