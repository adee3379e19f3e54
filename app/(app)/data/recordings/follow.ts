import type { RecordingsOverview } from '@/server/recordings/contracts/overview';

/** How often recordings that are under way are asked for. */
export const FOLLOW_EVERY_MS = 1500;

/** Whether something changes by itself: one is under way, or waits for a model that is there. */
export function isGoingOn({ counts, model }: RecordingsOverview): boolean {
  return counts.running > 0 || (counts.waiting > 0 && model !== null);
}
