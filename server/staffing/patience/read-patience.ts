import {
  estimatePatience,
  type PatienceEstimate,
  type WaitCount,
} from '@/models/staffing/patience/estimate-patience';
import type { Period } from '@/server/trends/period';
import { waitsBySecond } from '../queries/waits';

/** With fewer calls given up the mean is not much more than chance, and is not planned with. */
const FEWEST_ABANDONED = 20;

export interface QueuePatience {
  estimate: PatienceEstimate;
  /** what is planned with where nobody set it; null: too few gave up to tell */
  plannedSeconds: number | null;
}

/** The patience of the callers of queues (as the source names them; empty: of all) by their waits on local days. */
export async function readPatience(
  siteId: number,
  period: Period,
  queues: readonly string[] = [],
): Promise<Map<string, QueuePatience>> {
  const rows = await waitsBySecond({ siteId, queues: [...queues], ...period });
  const waits = new Map<string, WaitCount[]>();
  for (const { queue, ...wait } of rows) {
    const known = waits.get(queue);
    if (known) known.push(wait);
    else waits.set(queue, [wait]);
  }
  return new Map(
    [...waits].map(([queue, counts]) => {
      const estimate = estimatePatience(counts);
      const plannedSeconds = estimate.abandoned >= FEWEST_ABANDONED ? estimate.meanSeconds : null;
      return [queue, { estimate, plannedSeconds }];
    }),
  );
}
