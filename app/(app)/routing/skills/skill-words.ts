import type { Format } from '@/app/_ui/format';
import type { SkillFitView } from '@/server/routing/contracts/skill-fit';

export type SkillRow = SkillFitView['rows'][number];
export type Measure = 'handle' | 'repeats' | 'transfers' | 'sentiment';

export const MEASURES: readonly { value: Measure; label: string; unit: string }[] = [
  { value: 'handle', label: 'Handle time', unit: 'seconds a call, against the other groups' },
  { value: 'repeats', label: 'Repeats', unit: 'points of callers who call again within a week' },
  { value: 'transfers', label: 'Transfers', unit: 'points of calls passed on' },
  { value: 'sentiment', label: 'Sentiment', unit: 'balance of what customers said, −1 to 1' },
];

/** A difference with its sign, in the measure's unit. */
export function differenceText(format: Format, measure: Measure, value: number): string {
  if (measure === 'handle') return signed(Math.round(value), (size) => `${format.count(size)} s`);
  if (measure === 'sentiment') return signed(Math.round(value * 100) / 100, (size) => size.toFixed(2));
  return signed(Math.round(value * 1000) / 10, format.count);
}

function signed(value: number, text: (size: number) => string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${text(Math.abs(value))}`;
}

/** The clearest finding in a sentence. */
export function skillSentence(format: Format, rows: readonly SkillRow[], measure: Measure): string {
  const told = rows.flatMap((row) => {
    const estimate = row[measure];
    return estimate?.verdict === 'better' ? [{ row, estimate }] : [];
  });
  const [best] = told.sort(
    (a, b) => Math.abs(b.estimate.difference.mean) - Math.abs(a.estimate.difference.mean),
  );
  if (!best) return 'On like calls, the groups do not differ by more than chance.';
  const { label } = MEASURES.find(({ value }) => value === measure) ?? { label: '' };
  const by = differenceText(format, measure, best.estimate.difference.mean);
  return `${best.row.group} does best with “${best.row.intent.name}”: ${label.toLowerCase()} ${by} on like calls (same queue, same part of the day).`;
}
