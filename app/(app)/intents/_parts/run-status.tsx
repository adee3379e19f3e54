'use client';

import { Button } from '@tremor/react';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { timeLeft } from '@/app/_ui/time-left';
import type { RunView } from '@/server/language-runs/run-view';
import type { LanguageRunState } from './use-language-run';

const FRAME =
  'rounded-lg border border-tremor-border bg-tremor-background px-4 py-3 text-sm dark:border-dark-tremor-border dark:bg-dark-tremor-background';

interface RunStatusProps {
  run: LanguageRunState;
  /** What goes on, as "A model is being trained". */
  title: string;
  /** What became of it, once it is done. */
  done: string;
  mayRun: boolean;
}

/** A run: how far it is while there is one, or how it ended. */
export function RunStatus(props: RunStatusProps) {
  return props.run.current ? <Underway {...props} /> : <Ended {...props} />;
}

function Underway({ run, title, mayRun }: RunStatusProps) {
  const format = useFormat();
  if (!run.current) return null;
  const { progress } = run.current;
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <section aria-label={title} className={`${FRAME} flex flex-wrap items-center gap-x-4 gap-y-2`}>
      <div className="min-w-60 flex-1 space-y-1.5">
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {title}
          </span>
          <span role="status" className="text-xs leading-5 tabular-nums">
            {progressWords(format, run.current)}
          </span>
        </p>
        <ProgressBar label="Progress of this stage" share={share} />
      </div>
      {mayRun && (
        <Button size="xs" variant="secondary" disabled={run.canceling} onClick={run.cancel}>
          {run.canceling ? 'Canceling …' : 'Cancel'}
        </Button>
      )}
    </section>
  );
}

function progressWords(format: Format, { status, progress }: RunView): string {
  if (status === 'interrupted') return 'Its worker stopped; it starts again in a moment …';
  if (status === 'queued' || !progress) return 'Waiting for a worker …';
  const counted =
    progress.total > 1 ? `${format.count(progress.done)} of ${format.count(progress.total)}` : undefined;
  return [progress.stage, counted, progress.detail, timeLeft(format, progress.secondsLeft)]
    .filter(Boolean)
    .join(' · ');
}

function Ended({ run, done }: RunStatusProps) {
  const { last, endedHere, problem } = run;
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
        The last run failed: {last.error ?? 'it did not say why.'}
      </p>
    );
  }
  if (!endedHere || !last) return null;
  return (
    <p role="status" className={FRAME}>
      {last.status === 'canceled' ? 'The run was canceled; nothing of it was kept.' : done}
    </p>
  );
}
