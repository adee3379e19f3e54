import type { Format } from '@/app/_ui/format';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import type { IntentsState } from './intents-url';

type Bucket = IntentOverview['buckets'][number];

/** The intents that the picture shows: those with most calls, or whose share changed most, whether for sure or not. */
export function pictured(rows: readonly IntentRow[], show: IntentsState['show'], limit: number): IntentRow[] {
  const known = rows.filter(({ intentId }) => intentId !== null);
  if (show === 'largest') return known.filter(({ now }) => now.calls > 0).slice(0, limit);
  const sign = show === 'rising' ? 1 : -1;
  const change = (row: IntentRow) => sign * (row.change?.difference ?? 0);
  return known
    .filter((row) => change(row) > 0)
    .sort((a, b) => change(b) - change(a))
    .slice(0, limit);
}

/** An intent's share of a bucket's calls; null where none was read. */
export function shareOf({ buckets }: IntentOverview, { series }: IntentRow, at: number): number | null {
  const calls = buckets[at]?.calls ?? null;
  return calls ? (series[at] ?? 0) / calls : null;
}

export function bucketTick(format: Format, grain: IntentOverview['grain'], { from }: Bucket): string {
  return grain === 'month' ? format.month(from) : format.shortDay(from);
}

export function bucketTitle(format: Format, { from, to }: Bucket): string {
  return from === to ? format.day(from) : format.dayRange(from, to);
}
