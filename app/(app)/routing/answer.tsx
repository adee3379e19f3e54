'use client';

import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { ToldAnswer } from '@/app/_ui/told-answer';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { RecommendationsView } from '@/server/routing/contracts/recommendation';
import { answerWords } from './answer-words';
import type { May } from './may';
import type { ChosenSite } from './questions';

interface AnswerProps {
  chosen: ChosenSite;
  overview: RoutingOverview | undefined;
  found: RecommendationsView | undefined;
  may: May;
}

/** The answer in a sentence, then what goes with it. */
export function Answer({ chosen, overview, found, may }: AnswerProps) {
  const format = useFormat();
  const told =
    overview && found && answerWords({ format, overview, found, tellsPassed: chosen.tells.passed });
  const notify = (kind: string) => `/settings/notifications?site=${chosen.site.id}&kind=${kind}`;
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <ToldAnswer subject={`Routing · ${chosen.site.name}`} told={told} />
      </div>
      {may.alert && (
        <p data-print="hide" className="max-w-xs text-sm">
          Say where to send{' '}
          <Link className={LINK} href={notify('strong_negative')}>
            very dissatisfied callers
          </Link>{' '}
          and{' '}
          <Link className={LINK} href={notify('repeated_calls')}>
            repeated calls
          </Link>
          .
        </p>
      )}
    </header>
  );
}
