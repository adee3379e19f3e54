import type { Estimate } from '@/models/staffing/simulation/estimate';
import type { CallFigures } from '@/models/staffing/simulation/result';

/** 0.8884 as 88.8%. */
export function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}

/** A share with its 95% half-width in points: 88.8% ± 0.3. */
export function shareOf(estimate: Estimate | null): string {
  return estimate ? `${share(estimate.value)} ± ${(estimate.halfWidth * 100).toFixed(1)}` : 'unknown';
}

/** What callers meet, in two lines for people. */
export function describeCalls(
  { serviceLevel, asaSeconds, abandonment }: CallFigures,
  { answerSeconds, occupancy }: { answerSeconds: number; occupancy: Estimate | null },
): string {
  const wait = asaSeconds
    ? `${asaSeconds.value.toFixed(1)} s ± ${asaSeconds.halfWidth.toFixed(1)}`
    : 'unknown';
  return [
    `Service level within ${answerSeconds} s: ${shareOf(serviceLevel)} (95% interval).`,
    `Mean wait ${wait}, abandonment ${shareOf(abandonment)}, occupancy ${shareOf(occupancy)}.`,
  ].join('\n');
}

/** An estimate as JSON has it. */
export function plainEstimate(estimate: Estimate | null): { value: number; halfWidth: number } | null {
  return estimate && { value: estimate.value, halfWidth: estimate.halfWidth };
}
