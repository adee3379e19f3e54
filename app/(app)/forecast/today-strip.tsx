'use client';

import { useFormat } from '@/app/_ui/locale';
import type { ForecastToday } from '@/server/forecasts/contracts/today';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { todaySentences } from './today-words';

/** How the day goes: what came, against what was planned, and what it will end with. */
export function TodayStrip({ today, metric }: { today: ForecastToday; metric: Metric }) {
  const format = useFormat();
  const told = todaySentences(format, metric, today);
  if (!told) return null;
  return (
    <section
      aria-label="Today"
      className="rounded-lg border border-tremor-border bg-tremor-background px-4 py-2.5 text-sm leading-6 dark:border-dark-tremor-border dark:bg-dark-tremor-background"
    >
      <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {told.answer}
      </strong>{' '}
      {told.more}
    </section>
  );
}
