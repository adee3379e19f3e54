'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import { callsHref } from '@/app/_filters/calls-link';
import { Badge } from '@/app/_ui/badge';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';
import type { RecommendationView } from '@/server/routing/contracts/recommendation';
import type { Period } from '@/server/trends/period';
import type { May } from '../may';
import { rangeWords } from './effect-words';

interface RecommendationCardProps {
  row: RecommendationView;
  siteId: number;
  period: Period;
  may: May;
  busy: boolean;
  onDecide: (accepted: boolean | null) => void;
  onTry: (rule: RoutingRuleInput) => void;
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-xs">{name}</dt>
      <dd className="text-sm font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {value}
      </dd>
    </div>
  );
}

function Figures({ row }: { row: RecommendationView }) {
  const format = useFormat();
  const { transfers, handleHours, waitHours, repeats } = row.effect;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 pt-2 lg:grid-cols-4">
      <Figure name="Transfers spared a month" value={rangeWords(format, transfers)} />
      <Figure
        name="Agent hours saved a month"
        value={handleHours ? rangeWords(format, handleHours) : 'nothing to compare with'}
      />
      <Figure name="Hours of waiting saved" value={waitHours ? rangeWords(format, waitHours) : 'not known'} />
      <Figure name="Repeat calls spared" value={repeats ? rangeWords(format, repeats) : 'not known'} />
    </dl>
  );
}

/** How it is known: what was compared, how the calls came in, and the calls themselves. */
function Evidence({
  row,
  siteId,
  period,
  may,
}: Pick<RecommendationCardProps, 'row' | 'siteId' | 'period' | 'may'>) {
  const format = useFormat();
  const calls = callsHref({
    ...{ site: siteId, ...period, queue: [row.queue.code], intent: [row.intent.code] },
    outcome: ['transferred'],
  });
  const basis =
    row.effect.basis === 'legs'
      ? `The time before a call is passed on counts, and how much longer ${row.to.name} then takes than for calls that come at once.`
      : `The records do not show the second leg; a call that was passed on is compared with one about the same at ${row.to.name}.`;
  return (
    <details className="pt-2 text-sm">
      <summary className="cursor-pointer text-xs font-medium">How this is known</summary>
      <p className="max-w-3xl pt-1">
        {format.count(row.passed)} of {format.count(row.calls)} answered calls were passed on to {row.to.name}
        ; of other calls in {row.queue.name} it is {format.percent(row.expected)}. Of 100 findings as sure as
        this one, fewer than {format.count(Math.max(0.1, row.qValue * 100))} are chance. {basis}
      </p>
      <ul className="pt-1">
        {row.waysIn.map((way) => (
          <li key={`${way.entry} ${way.menuChoice}`}>
            {[way.entry, way.menuChoice && `“${way.menuChoice}”`].filter(Boolean).join(', ') ||
              'Way in not known'}
            : {format.count(way.passed)} of {format.count(way.calls)} passed on
          </li>
        ))}
      </ul>
      {may.openCalls && (
        <Link className={LINK} href={calls}>
          Open these calls
        </Link>
      )}
    </details>
  );
}

/** A recommendation: a sentence, what it is worth, how it is known, and what one decides. */
export function RecommendationCard(props: RecommendationCardProps) {
  const { row, may, busy, onDecide, onTry } = props;
  const dismissed = row.verdict?.accepted === false;
  const rule = { when: { queue: row.queue.code, intent: row.intent.code }, to: row.to.code };
  return (
    <li className="border-b border-tremor-border px-4 py-3 last:border-0 dark:border-dark-tremor-border">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p
          className={`min-w-0 max-w-3xl flex-1 basis-72 text-sm font-medium ${dismissed ? '' : 'text-tremor-content-strong dark:text-dark-tremor-content-strong'}`}
        >
          {row.sentence}
        </p>
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {row.verdict && (
            <Badge tone={row.verdict.accepted ? 'good' : 'plain'}>
              {row.verdict.accepted ? 'taken up' : 'dismissed'} by {row.verdict.decidedBy}
            </Badge>
          )}
          <Button size="xs" variant="secondary" onClick={() => onTry(rule)}>
            Try it out
          </Button>
          {may.write && row.verdict === null && (
            <>
              <Button size="xs" disabled={busy} onClick={() => onDecide(true)}>
                Take up
              </Button>
              <Button size="xs" variant="light" disabled={busy} onClick={() => onDecide(false)}>
                Dismiss
              </Button>
            </>
          )}
          {may.write && row.verdict !== null && (
            <Button size="xs" variant="light" disabled={busy} onClick={() => onDecide(null)}>
              Decide again
            </Button>
          )}
        </div>
      </div>
      {!dismissed && <Figures row={row} />}
      <Evidence {...props} />
    </li>
  );
}
