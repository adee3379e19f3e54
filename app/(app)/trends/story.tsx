'use client';

import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { Summary } from '@/server/trends/summary';
import type { ChosenSite } from './questions';
import { storySentences } from './story-words';

interface StoryProps {
  summary: Summary | undefined;
  site: ChosenSite['site'];
}

/** The answer in a sentence, then what goes with it. */
export function Story({ summary, site }: StoryProps) {
  const format = useFormat();
  const told = summary && storySentences({ summary, format });
  return (
    <header className="max-w-4xl pb-3 pt-2">
      <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
        Trends · {site.name}
      </h1>
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
    </header>
  );
}
