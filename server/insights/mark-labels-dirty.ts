import type { Transaction } from '@/server/postgres/client';
import { markInsightsDirty } from './mark-dirty';
import { daysOfLabels } from './queries/days-of-labels';

/**
 * Marks the UTC days on which some labels (Intent.id, Irritant.id) occur, as when they are merged or taken apart. Call it in
 * the transaction that changes them, and enqueue `refresh-insights` after it.
 */
export async function markLabelsDirty(
  siteId: number,
  labels: readonly string[],
  transaction?: Transaction,
): Promise<void> {
  const found = await daysOfLabels({ siteId, labels: [...labels] });
  await markInsightsDirty(
    siteId,
    found.map(({ day }) => day),
    transaction,
  );
}
