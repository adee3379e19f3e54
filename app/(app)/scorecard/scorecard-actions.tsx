'use client';

import { RiDownload2Line, RiPrinterLine } from '@remixicon/react';
import { SingleChoice } from '@/app/_filters/single-choice';
import type { Comparison, Period } from '@/server/trends/period';
import { type ScorecardChange, type ScorecardState, scorecardQueryString } from './scorecard-url';

const COMPARISON_NAMES: readonly { value: Comparison; label: string }[] = [
  { value: 'previous', label: 'Against the period before' },
  { value: 'year', label: 'Against last year' },
  { value: 'none', label: 'No comparison' },
];

const ACTION =
  'inline-flex h-8 items-center gap-1 rounded px-2 text-sm font-medium hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle';

interface ScorecardActionsProps {
  state: ScorecardState;
  siteId: number;
  period: Period;
  onChange: (change: ScorecardChange) => void;
}

/** What the scorecard is compared with, and the ways to take it along. */
export function ScorecardActions({ state, siteId, period, onChange }: ScorecardActionsProps) {
  const { from, to } = period;
  const exported = scorecardQueryString('/api/export/scorecard', { ...state, site: siteId, from, to });
  return (
    <>
      <SingleChoice
        label="Compare with"
        value={state.compare}
        choices={COMPARISON_NAMES}
        onChoose={(compare) => onChange({ compare })}
      />
      <a href={exported} download className={ACTION}>
        <RiDownload2Line aria-hidden className="size-4" />
        CSV
      </a>
      <button type="button" className={ACTION} onClick={() => window.print()}>
        <RiPrinterLine aria-hidden className="size-4" />
        Print
      </button>
    </>
  );
}
