'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState } from '@/app/_ui/states';
import type { SimulationResult } from '@/models/staffing/simulation/result';
import type { DayModel } from './plan-model';
import { Running } from './running';
import { SimulationFigures } from './simulation-figures';
import { simulationSentence } from './simulation-words';
import { useRun } from './use-run';

/** Enough for a day's service level to be known to about half a point in a queue of a thousand calls. */
const REPLICATIONS = 200;
const SEED = 1;

/** A day that waits to be simulated, is, or was. */
export function SimulatedDay({ title, day }: { title: string; day: () => DayModel | null }) {
  const format = useFormat();
  const { run, start, cancel } = useRun<{ day: DayModel; found: SimulationResult }>();
  const begin = () => {
    const planned = day();
    if (!planned) return;
    start(async (options) => {
      const { simulate } = await import('@/models/staffing/simulation/simulate');
      const found = await simulate(planned.model, { replications: REPLICATIONS, seed: SEED, ...options });
      return { day: planned, found };
    });
  };
  if (run.state === 'running')
    return <Running label={`Simulating ${title}`} share={run.share} onCancel={cancel} />;
  if (run.state === 'failed') return <ErrorState error={run} onRetry={begin} />;
  if (run.state === 'done') {
    const { result } = run;
    return (
      <div className="space-y-3">
        <p className="text-sm leading-6" role="status">
          {simulationSentence(format, result.day, result.found)}
        </p>
        <SimulationFigures day={result.day} result={result.found} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="xs" onClick={begin}>
        Simulate
      </Button>
      <p className="min-w-0 flex-1 basis-64 text-sm">
        The formula takes each half hour for itself, in balance. Simulated, {title} begins as the doors open,
        lines carry over, and agents of several queues choose between them.
      </p>
    </div>
  );
}
