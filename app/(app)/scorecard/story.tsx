'use client';

import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { Scorecard } from '@/server/scorecard/contracts';
import { scorecardStory } from '@/server/scorecard/story';
import type { Writing } from '@/server/scorecard/value-text';
import type { ChosenSite } from './question';

interface StoryProps {
  scorecard: Scorecard | undefined;
  site: ChosenSite['site'];
  writing: Writing;
}

/** The answer in a sentence; then what it is of, and what is not known. */
export function Story({ scorecard, site, writing }: StoryProps) {
  const format = useFormat();
  const unknown = scorecard?.rows.filter(({ status }) => status === 'unknown').length ?? 0;
  return (
    <header className="max-w-4xl pb-3 pt-2">
      <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
        Scorecard · {site.name}
      </h1>
      {scorecard ? (
        <p className="pt-1 text-[15px] leading-6">
          <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {scorecardStory(scorecard, writing)}
          </strong>
          {format.dayRange(scorecard.period.from, scorecard.period.to)}
          {scorecard.comparison &&
            `, against ${format.dayRange(scorecard.comparison.from, scorecard.comparison.to)}`}
          .
          {unknown > 0 &&
            ` ${unknown} of ${scorecard.rows.length} measures are not known yet; each says why.`}
        </p>
      ) : (
        <Skeleton className="mt-1 h-14 w-full" />
      )}
    </header>
  );
}
