'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Badge } from '@/app/_ui/badge';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { Estimate, IrritantRow } from '@/server/irritants/contracts/figures';
import type { Period } from '@/server/trends/period';
import type { May } from '../may';
import { moneySpan, moneyText, signedDuration } from '../money';
import { Quote } from '../quote';

interface CandidateCardProps {
  row: IrritantRow;
  currency: string;
  siteId: number;
  timeZone: string;
  filter: Period;
  may: May;
  onDecide: (decision: 'confirmed' | 'dismissed') => void;
  onMerge: () => void;
}

const QUOTES = 3;
const PHRASES = 5;

function Quotes({
  row,
  siteId,
  timeZone,
  filter,
}: Pick<CandidateCardProps, 'row' | 'siteId' | 'timeZone' | 'filter'>) {
  const trpc = useTRPC();
  const hits = useQuery(
    trpc.irritants.hits.queryOptions({ siteId, ...filter, irritantId: row.irritant.id, limit: QUOTES }),
  );
  if (hits.isError) return <p className="text-xs">{hits.error.message}</p>;
  if (!hits.data) return <Skeleton className="h-20 w-full" />;
  if (hits.data.hits.length === 0) return <p className="text-xs">No call of this period shows it.</p>;
  return (
    <ul aria-label={`Quotes of ${row.irritant.name}`} className="space-y-2">
      {hits.data.hits.map((quote) => (
        <li key={quote.callId}>
          <Quote siteId={siteId} timeZone={timeZone} quote={quote} />
        </li>
      ))}
    </ul>
  );
}

/** Calls that are shorter than comparable ones cost nothing extra; that is no saving. */
function costWords(format: Format, currency: string, cost: Estimate): string {
  if (cost.value <= 0) return 'no extra cost';
  return `${moneyText(format, currency, cost.value)} a month (${moneySpan(format, currency, cost)})`;
}

function Numbers({ row, currency }: Pick<CandidateCardProps, 'row' | 'currency'>) {
  const format = useFormat();
  const { calls, share, extraHandleSeconds, costAMonth } = row.figures;
  const parts = [
    `${format.count(calls)} calls (${format.percent(share)})`,
    extraHandleSeconds && `${signedDuration(format, extraHandleSeconds.value)} a call`,
    costAMonth && costWords(format, currency, costAMonth),
  ].filter(Boolean);
  return <p className="text-xs tabular-nums">{parts.join(' · ')}</p>;
}

/** One candidate: its words, its figures, what was said, and the decision. */
export function CandidateCard(props: CandidateCardProps) {
  const { row, siteId, may, onDecide, onMerge } = props;
  const { irritant, alarm } = row;
  const [open, setOpen] = useState(false);
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-tremor-border p-3 dark:border-dark-tremor-border">
      <div className="space-y-0.5">
        <h3 className="text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          <Link className="hover:underline" href={`/irritants/${irritant.id}?site=${siteId}`}>
            {irritant.name}
          </Link>{' '}
          {alarm && <Badge tone="watch">{alarm.kind === 'emergence' ? 'new' : 'rising'}</Badge>}
        </h3>
        <Numbers {...props} />
      </div>
      <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {irritant.phrases
          .slice(0, PHRASES)
          .map((phrase) => `“${phrase}”`)
          .join(', ')}
      </p>
      {open && <Quotes {...props} />}
      <div className="mt-auto flex flex-wrap items-center gap-3 pt-1">
        {may.readTexts && (
          <Button
            size="xs"
            variant="light"
            aria-expanded={open}
            aria-label={`${open ? 'Hide quotes' : 'Quotes'} of ${irritant.name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Hide quotes' : 'Quotes'}
          </Button>
        )}
        {may.write && (
          <span className="ml-auto flex flex-wrap items-center gap-4">
            <Button size="xs" variant="light" aria-label={`Merge ${irritant.name}`} onClick={onMerge}>
              Merge …
            </Button>
            <Button
              size="xs"
              variant="light"
              aria-label={`Dismiss ${irritant.name}`}
              onClick={() => onDecide('dismissed')}
            >
              Dismiss
            </Button>
            <Button
              size="xs"
              variant="secondary"
              aria-label={`Confirm ${irritant.name}`}
              onClick={() => onDecide('confirmed')}
            >
              Confirm
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
