import { markInsightsDirty } from '@/server/insights/mark-dirty';
import type { Transaction } from '@/server/postgres/client';
import { daysWithLabels } from './queries/days-with-labels';

/**
 * Marks the days whose calls bear labels that count for another intent from now on: what pages read of them is made anew.
 * Called in the transaction of the change.
 */
export async function recountLabels(
  transaction: Transaction,
  siteId: number,
  labels: readonly string[],
): Promise<void> {
  const days = await daysWithLabels({ siteId, labels: [...labels] });
  await markInsightsDirty(
    siteId,
    days.map(({ day }) => day),
    transaction,
  );
}
