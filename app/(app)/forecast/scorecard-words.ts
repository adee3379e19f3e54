import type { Format } from '@/app/_ui/format';
import type { Scorecard, ScoreRow } from '@/server/forecasts/contracts/scorecard';

/** The length of an interval in a sentence: half hour. */
export function intervalName(minutes: number): string {
  if (minutes === 60) return 'hour';
  if (minutes === 30) return 'half hour';
  return minutes === 15 ? 'quarter of an hour' : `${minutes} minutes`;
}

/** What a row of the scorecard is about: half hour, day, week. */
export const grainName = (grain: ScoreRow['grain'], intervalMinutes: number): string =>
  grain === 'interval' ? intervalName(intervalMinutes) : grain;

/** On which past the figures rest: "on 24 past weeks", "in 26 trials on the past, 5 weeks ahead". */
export function pastText({ origins, horizonDays }: Pick<Scorecard, 'origins' | 'horizonDays'>): string {
  if (horizonDays === 7) return origins === 1 ? 'on one past week' : `on ${origins} past weeks`;
  const ahead = horizonDays % 7 === 0 ? `${horizonDays / 7} weeks` : `${horizonDays} days`;
  return `in ${origins === 1 ? 'one trial' : `${origins} trials`} on the past, ${ahead} ahead,`;
}

/** The track record in one sentence: how far off, what the simplest way would have been off, what nobody can do better than. */
export function recordSentence(
  format: Format,
  card: Pick<Scorecard, 'origins' | 'horizonDays'>,
  row: ScoreRow,
  intervalMinutes: number,
): string | null {
  if (row.wape === null) return null;
  const past = pastText(card);
  const off = `${past.charAt(0).toUpperCase()}${past.slice(1)} this was off by ${format.percent(row.wape)} per ${grainName(row.grain, intervalMinutes)}`;
  const bars = [
    row.medianWape === null ? null : `repeating the median week, ${format.percent(row.medianWape)}`,
    row.noiseFloor === null ? null : `chance alone, ${format.percent(row.noiseFloor)}`,
  ].filter((part) => part !== null);
  return `${[off, ...bars].join('; ')}.`;
}

/** Whether it is better than repeating the median week. Only what the interval excludes zero for is said to be so. */
export function betterSentence(format: Format, row: ScoreRow): string | null {
  const better = row.betterThanMedian;
  if (!better) return null;
  const points = (share: number): string => format.points(Math.abs(share)).replace(/^\+| points$/g, '');
  const closer = (from: number, to: number) => `${points(from)} to ${points(to)} at 95%`;
  if (better.high < 0) {
    return `Better than the median week, by ${points(better.difference)} points (${closer(better.high, better.low)}).`;
  }
  if (better.low > 0) {
    return `Worse than the median week, by ${points(better.difference)} points (${closer(better.low, better.high)}).`;
  }
  return 'Whether it is better than the median week cannot be told from these weeks.';
}

/** Whether it is too high or too low on the whole. */
export function biasSentence(format: Format, bias: number | null): string | null {
  if (bias === null) return null;
  if (Math.abs(bias) < 0.0005) return 'Neither too high nor too low on the whole.';
  return `${format.percent(Math.abs(bias))} too ${bias > 0 ? 'high' : 'low'} on the whole.`;
}

/** Whether the bands hold what they promise. */
export function coverageSentence(coverage80: number | null): string | null {
  return coverage80 === null ? null : `80% bands held ${Math.round(coverage80 * 100)}% of the time.`;
}
