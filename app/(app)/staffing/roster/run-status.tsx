'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { runWords } from './roster-words';
import type { RosterRun } from './use-roster-run';

const FRAME =
  'mb-4 rounded-lg border border-tremor-border bg-tremor-background px-4 py-3 text-sm dark:border-dark-tremor-border dark:bg-dark-tremor-background';

interface RunStatusProps {
  run: RosterRun;
  siteId: number;
  mayWrite: boolean;
}

/** A roster being made: how far, with what cost, and a way to stop it; or why the last one gave nothing. */
export function RunStatus({ run, siteId, mayWrite }: RunStatusProps) {
  const { current, last } = run.schedules.data ?? {};
  const problem = run.start.error ?? run.cancel.error;
  if (problem) {
    return (
      <p role="alert" className={FRAME}>
        {problem.message} {problem.data?.hint}
      </p>
    );
  }
  if (current) {
    return <Underway run={run} current={current} siteId={siteId} mayWrite={mayWrite} />;
  }
  if (last?.status === 'failed') {
    return (
      <p role="alert" className={FRAME}>
        The last run failed: {last.error ?? 'it did not say why.'}
      </p>
    );
  }
  if (last?.status === 'canceled' && last.id === run.endedId) {
    return (
      <p role="status" className={FRAME}>
        The run was canceled; nothing of it was kept.
      </p>
    );
  }
  return null;
}

type Current = NonNullable<NonNullable<RosterRun['schedules']['data']>['current']>;

/** How far the roster under way is, and the way to stop it. */
function Underway({ run, current, siteId, mayWrite }: RunStatusProps & { current: Current }) {
  const format = useFormat();
  const { progress } = current;
  const isCanceling = run.cancel.isPending || current.cancelRequested;
  return (
    <section aria-label="Roster under way" className={`${FRAME} flex flex-wrap items-center gap-x-4 gap-y-2`}>
      <div className="min-w-60 flex-1 space-y-1.5">
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            A roster from {format.day(current.from)} is being made
          </span>
          <span role="status" className="text-xs leading-5 tabular-nums">
            {runWords(format, progress)}
          </span>
        </p>
        <ProgressBar
          label="Progress of the roster"
          share={progress ? progress.done / Math.max(1, progress.total) : 0}
        />
      </div>
      {mayWrite && (
        <Button
          size="xs"
          variant="secondary"
          disabled={isCanceling}
          onClick={() => run.cancel.mutate({ siteId, scheduleId: current.id })}
        >
          {isCanceling ? 'Canceling …' : 'Cancel'}
        </Button>
      )}
    </section>
  );
}
