'use client';

import type { Estimate } from '@/server/irritants/contracts/figures';
import { isSure } from './money';

interface EstimateCellProps {
  /** null: it cannot be told */
  estimate: Estimate | null;
  text: (value: number) => string;
  /** Said on hover: what it was compared with, or why it cannot be told. */
  why: string;
}

/** A figure over the span in which it lies; grey where it may as well be none. */
export function EstimateCell({ estimate, text, why }: EstimateCellProps) {
  if (!estimate) {
    return (
      <span
        title={why || 'There are no calls.'}
        className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
      >
        –
      </span>
    );
  }
  const tone = isSure(estimate)
    ? 'font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong'
    : 'text-tremor-content dark:text-dark-tremor-content';
  return (
    <span title={why} className="inline-block leading-4">
      <span className={`block ${tone}`}>{text(estimate.value)}</span>
      <span className="block text-[11px] text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {text(estimate.low)} to {text(estimate.high)}
      </span>
    </span>
  );
}
