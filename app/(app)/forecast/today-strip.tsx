'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { Questions } from './questions';
import { todaySentences } from './today-words';

interface TodayStripProps {
  question: NonNullable<Questions['today']>;
  metric: Metric;
}

/** How the day goes: what came, against what was planned, and what it will end with. */
export function TodayStrip({ question, metric }: TodayStripProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const today = useQuery(trpc.forecasts.today.queryOptions(question, { placeholderData: keepPreviousData }));
  return (
    <Answered question={today} height="h-12">
      {(data) => {
        const told = todaySentences(format, metric, data);
        return (
          told && (
            <section
              aria-label="Today"
              className="rounded-lg border border-tremor-border bg-tremor-background px-4 py-2.5 text-sm leading-6 dark:border-dark-tremor-border dark:bg-dark-tremor-background"
            >
              <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
                {told.answer}
              </strong>{' '}
              {told.more}
            </section>
          )
        );
      }}
    </Answered>
  );
}
