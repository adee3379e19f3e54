import type { Format } from '@/app/_ui/format';
import type { QueuePatienceView } from '@/server/staffing/patience/queue-patience';

/** "Callers give up after 8 min on average (7–9 min, 95% sure): 412 of 3,310 calls that had to wait." */
export function patienceSentence(format: Format, view: QueuePatienceView): string {
  const { meanSeconds, low, high, calls, abandoned, note, isPlannedWith } = view;
  const of = `${format.count(abandoned)} of ${format.count(calls)} calls that had to wait were given up`;
  if (meanSeconds === null || low === null || high === null) return `${of}. ${note ?? ''}`.trim();
  const mean = `Callers give up after ${format.duration(meanSeconds)} of waiting on average (95% sure: ${format.duration(low)} to ${format.duration(high)}); ${of}.`;
  const few = isPlannedWith ? '' : ' These are too few to plan with.';
  return `${mean}${few} ${note ?? ''}`.trim();
}
