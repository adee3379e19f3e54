'use client';

import type { ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import type { ForecastView } from '@/server/forecasts/contracts/view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { headline } from './headline-words';
import type { Questions } from './questions';

interface StoryProps {
  title: string;
  metric: Metric;
  week: Questions['week'];
  view: ForecastView | undefined;
  accuracy: ForecastAccuracy | undefined;
  /** What one can do about the forecast. */
  actions: ReactNode;
}

/** The answer in a sentence, then what goes with it. */
export function Story({ title, metric, week, view, accuracy, actions }: StoryProps) {
  const format = useFormat();
  const told = view && headline({ format, metric, week, points: view.points, accuracy });
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">{title}</h1>
        {told ? (
          <p className="pt-1 text-[15px] leading-6">
            <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {told.answer}
            </strong>
            {told.more.join(' ')}
          </p>
        ) : (
          <Skeleton className="mt-1 h-14 w-full" />
        )}
      </div>
      <div data-print="hide" className="flex flex-wrap items-center gap-2">
        {actions}
      </div>
    </header>
  );
}
