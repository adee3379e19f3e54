'use client';

import { RiAddLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { ToldAnswer } from '@/app/_ui/told-answer';
import type { IrritantOverview } from '@/server/irritants/contracts/figures';
import { answerWords } from './answer-words';
import type { May } from './may';
import type { ChosenSite } from './questions';
import { RatesDialog } from './rates-dialog';
import type { Discovery } from './run/use-discovery';

interface AnswerProps {
  overview: IrritantOverview | undefined;
  chosen: ChosenSite;
  may: May;
  discovery: Discovery;
}

const NEW_RULE =
  'inline-flex items-center gap-1.5 rounded-tremor-default bg-tremor-brand px-2.5 py-1.5 text-sm font-medium text-white hover:bg-tremor-brand-emphasis dark:bg-dark-tremor-brand dark:text-dark-tremor-brand-inverted';

/** The answer in a sentence, then what goes with it; and what one can do. */
export function Answer({ overview, chosen, may, discovery }: AnswerProps) {
  const format = useFormat();
  const [pricing, setPricing] = useState(false);
  const told = overview && answerWords({ format, overview, lastDay: chosen.known?.to ?? overview.period.to });
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3 pt-2">
      <div className="min-w-0 max-w-4xl flex-1 basis-80">
        <ToldAnswer subject={`Irritants · ${chosen.site.name}`} told={told} />
      </div>
      {may.write && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          <Button size="xs" variant="secondary" disabled={!overview} onClick={() => setPricing(true)}>
            What an hour costs
          </Button>
          <Button
            size="xs"
            variant="secondary"
            loading={discovery.starting}
            disabled={discovery.current !== null}
            onClick={discovery.start}
          >
            Look for irritants
          </Button>
          <Link className={NEW_RULE} href={`/irritants/rule?site=${chosen.site.id}`}>
            <RiAddLine aria-hidden className="size-4" />
            New rule
          </Link>
        </div>
      )}
      {pricing && overview && (
        <RatesDialog siteId={chosen.site.id} rates={overview.rates} onClose={() => setPricing(false)} />
      )}
    </header>
  );
}
