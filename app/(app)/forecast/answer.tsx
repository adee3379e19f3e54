'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { PlannerLinks } from './_overrides/planner-links';
import type { FiguresProps } from './figures-props';
import { headline } from './headline-words';

type AnswerProps = Pick<FiguresProps, 'chosen' | 'state' | 'latest' | 'questions' | 'run' | 'mayRun'>;

const KEEP = { placeholderData: keepPreviousData } as const;

function Sentence({ state, questions }: AnswerProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const view = useQuery(trpc.forecasts.view.queryOptions(questions.headline, KEEP));
  const accuracy = useQuery(trpc.forecasts.accuracy.queryOptions(questions.accuracy, KEEP));
  if (view.isError) return <ErrorState error={view.error} onRetry={() => view.refetch()} />;
  if (!view.data) return <Skeleton className="mt-1 h-14 w-full" />;
  const { points } = view.data;
  const { answer, more } = headline({
    format,
    metric: state.metric,
    week: questions.week,
    points,
    accuracy: accuracy.data,
  });
  return (
    <p className="pt-1 text-[15px] leading-6">
      <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {answer}
      </strong>
      {more.join(' ')}
    </p>
  );
}

/** The answer in a sentence, then what goes with it; and what one can do about the forecast. */
export function Answer(props: AnswerProps) {
  const { chosen, state, latest, run, mayRun } = props;
  const queue = latest.series.find((series) => series.queue === state.queue)?.name ?? state.queue;
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
          Forecast · {chosen.site.name}
          {state.queue !== '' && ` · ${queue}`}
        </h1>
        <Sentence {...props} />
      </div>
      <div data-print="hide" className="flex flex-wrap items-center gap-2">
        <PlannerLinks here="/forecast" siteId={chosen.site.id} />
        {mayRun && (
          <Button size="xs" loading={run.starting} disabled={run.current !== null} onClick={run.start}>
            {run.current ? 'Running …' : 'Run now'}
          </Button>
        )}
      </div>
    </header>
  );
}
