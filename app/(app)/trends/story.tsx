'use client';

import { useFormat } from '@/app/_ui/locale';
import { ToldAnswer } from '@/app/_ui/told-answer';
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
      <ToldAnswer subject={`Trends · ${site.name}`} told={told} />
    </header>
  );
}
