import { database } from '@/server/postgres/client';
import type { OverrideView } from '../contracts/override-view';
import type { Metric } from '../contracts/vocabulary';
import { toOverrideView } from './to-override-view';

/** The overrides of a snapshot that count: not undone, in the order in which they apply. */
export async function overridesInForce(snapshotId: string, metric: Metric): Promise<OverrideView[]> {
  const rows = await database().forecastOverride.findMany({
    where: { snapshotId, metric, undoneAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toOverrideView);
}
