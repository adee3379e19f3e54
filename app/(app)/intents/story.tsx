'use client';

import { useFormat } from '@/app/_ui/locale';
import { ToldAnswer } from '@/app/_ui/told-answer';
import type { IntentOverview } from '@/server/intents/read/overview-contract';
import type { Period } from '@/server/trends/period';
import { IntentLinks } from './_parts/intent-links';
import { storySentences } from './story-words';

interface StoryProps {
  overview: IntentOverview | undefined;
  site: { id: number; name: string };
  period: Period;
}

/** The answer in a sentence, then what goes with it. */
export function Story({ overview, site, period }: StoryProps) {
  const format = useFormat();
  const told = overview && storySentences({ overview, period, format });
  return (
    <header className="flex flex-wrap items-start justify-between gap-3 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <ToldAnswer subject={`Intents · ${site.name}`} told={told} />
      </div>
      <div data-print="hide">
        <IntentLinks here="/intents" siteId={site.id} />
      </div>
    </header>
  );
}
