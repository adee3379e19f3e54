'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { progressWords, stageShare } from './progress-words';
import type { Run } from './use-run';

const FRAME =
  'rounded-lg border border-tremor-border bg-tremor-background px-4 py-3 text-sm dark:border-dark-tremor-border dark:bg-dark-tremor-background';

function Underway({ run, mayRun }: { run: Run; mayRun: boolean }) {
  const format = useFormat();
  if (!run.current) return null;
  return (
    <section
      aria-label="Forecast under way"
      className={`${FRAME} flex flex-wrap items-center gap-x-4 gap-y-2`}
    >
      <div className="min-w-60 flex-1 space-y-1.5">
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            A new forecast is being made
          </span>
          <span role="status" className="text-xs leading-5 tabular-nums">
            {progressWords(format, run.current)}
          </span>
        </p>
        <ProgressBar label="Progress of this stage" share={stageShare(run.current.progress)} />
      </div>
      {mayRun && (
        <Button size="xs" variant="secondary" disabled={run.canceling} onClick={run.cancel}>
          {run.canceling ? 'Canceling …' : 'Cancel'}
        </Button>
      )}
    </section>
  );
}

/** What became of the last run, where that is not the forecast on the page. */
function Ended({ run }: { run: Run }) {
  const { last, endedHere, problem } = run;
  const hint = problem?.data?.hint;
  if (problem) {
    return (
      <p role="alert" className={FRAME}>
        {problem.message} {hint}
      </p>
    );
  }
  if (last?.status === 'failed') {
    return (
      <p role="alert" className={FRAME}>
        The last run failed: {last.error ?? 'it did not say why.'}
      </p>
    );
  }
  if (last?.status === 'canceled' && endedHere) {
    return (
      <p role="status" className={FRAME}>
        The last run was canceled; nothing of it was kept.
      </p>
    );
  }
  if (last?.status === 'done' && endedHere) {
    return (
      <p role="status" className={FRAME}>
        The new forecast is there; the page shows it unless an earlier one is chosen.
      </p>
    );
  }
  return null;
}

/** A run: how far it is while there is one, or why it gave nothing. */
export function RunStatus({ run, mayRun }: { run: Run; mayRun: boolean }) {
  return run.current ? <Underway run={run} mayRun={mayRun} /> : <Ended run={run} />;
}
