'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import type { May } from '../may';
import { runShare, runWords } from './run-words';
import type { Discovery } from './use-discovery';

const FRAME =
  'rounded-lg border border-tremor-border bg-tremor-background px-4 py-3 text-sm dark:border-dark-tremor-border dark:bg-dark-tremor-background';

const TITLES: Record<string, string> = {
  discover_irritants: 'Looking for irritants',
  read_calls: 'Calls are being read; figures follow',
};

/** What is under way, how far it is; or why it gave nothing. */
export function RunStatus({ discovery, may }: { discovery: Discovery; may: May }) {
  const format = useFormat();
  const { current, last, problem } = discovery;
  if (current) {
    return (
      <section aria-label="Run under way" className={`${FRAME} flex flex-wrap items-center gap-x-4 gap-y-2`}>
        <div className="min-w-60 flex-1 space-y-1.5">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {TITLES[current.task] ?? 'A run is under way'}
            </span>
            <span role="status" className="text-xs leading-5 tabular-nums">
              {runWords(format, current)}
            </span>
          </p>
          <ProgressBar label="Progress of this stage" share={runShare(current)} />
        </div>
        {may.write && (
          <Button size="xs" variant="secondary" disabled={discovery.canceling} onClick={discovery.cancel}>
            {discovery.canceling ? 'Canceling …' : 'Cancel'}
          </Button>
        )}
      </section>
    );
  }
  if (problem) {
    return (
      <p role="alert" className={FRAME}>
        {problem.message} {problem.data?.hint}
      </p>
    );
  }
  if (last?.status === 'failed') {
    return (
      <p role="alert" className={FRAME}>
        The last search for irritants failed: {last.error ?? 'it did not say why.'}
      </p>
    );
  }
  return null;
}
