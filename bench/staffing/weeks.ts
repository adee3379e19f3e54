import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { PlannedInterval } from '@/models/staffing/plan-week';

/** A week of half hours, open round the clock, no two intervals alike. */
export function weekOf(queue: number, peakCalls: number): PlannedInterval[] {
  const random = seededRandom(queue + 1);
  return Array.from({ length: 7 * 48 }, (_, at) => {
    const day = Math.exp(-((((at % 48) - 21) / 9) ** 2));
    return { calls: peakCalls * (0.02 + day * (0.8 + 0.4 * random())), ahtSeconds: 200 + 120 * random() };
  });
}
