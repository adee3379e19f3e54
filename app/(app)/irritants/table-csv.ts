import { csvHead, csvLine } from '@/server/csv/write-csv';
import type { Estimate, IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';

const HEAD = [
  'irritant',
  'calls',
  'share',
  'calls_before',
  'share_before',
  'extra_handle_seconds',
  'extra_handle_seconds_low',
  'extra_handle_seconds_high',
  'extra_repeats_per_call',
  'extra_repeats_per_call_low',
  'extra_repeats_per_call_high',
  'cost_a_month',
  'cost_a_month_low',
  'cost_a_month_high',
  'currency',
];

const spread = (estimate: Estimate | null): (number | null)[] =>
  estimate ? [estimate.value, estimate.low, estimate.high] : [null, null, null];

/** The table as CSV, in its order. */
export function tableCsv(rows: readonly IrritantRow[], { rates }: Pick<IrritantOverview, 'rates'>): string {
  const lines = rows.map(({ irritant, figures }) => [
    irritant.name,
    figures.calls,
    figures.share,
    figures.before?.calls ?? null,
    figures.before?.share ?? null,
    ...spread(figures.extraHandleSeconds),
    ...spread(figures.extraRepeats),
    ...spread(figures.costAMonth),
    rates.currency,
  ]);
  return csvHead(HEAD) + lines.map(csvLine).join('');
}
