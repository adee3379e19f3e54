import type { Format } from '@/app/_ui/format';
import type { ThresholdPreview } from '@/server/intents/versions/preview-threshold';
import type { VersionCard } from '@/server/intents/versions/version-card';

/** A threshold as scores are written: 53% */
export function thresholdText(threshold: number): string {
  return `${Math.round(threshold * 100)}%`;
}

/** What a threshold gives on held-back examples. */
export function curveWords(format: Format, point: VersionCard['curve'][number]): string {
  const { threshold, coverage, accuracy, rejected } = point;
  const at = `At ${thresholdText(threshold)}, of held-back examples ${format.percent(coverage)} get an intent`;
  const right = accuracy === null ? '' : `, and ${format.percent(accuracy)} of those are right`;
  const none =
    rejected === null ? '' : `; of calls about nothing known ${format.percent(rejected)} are left unknown`;
  return `${at}${right}${none}.`;
}

/** What a threshold would do to the calls of the last weeks. */
export function previewWords(format: Format, preview: NonNullable<ThresholdPreview>): string {
  const { period, calls, unknownNow, unknownThen } = preview;
  const share = (part: number) => format.percent(calls === 0 ? 0 : part / calls);
  const when = `Of ${format.count(calls)} calls of ${format.dayRange(period.from, period.to)}`;
  if (unknownNow === unknownThen) return `${when}, ${share(unknownNow)} are unknown.`;
  const more = unknownThen > unknownNow;
  const flip = format.count(Math.abs(unknownThen - unknownNow));
  return `${when}, ${flip} more would be ${more ? 'unknown' : 'given an intent'}: unknown ${share(unknownNow)} now, ${share(unknownThen)} then.`;
}
