import { rollupDifferences } from './queries/rollup-differences';
import { readQueueZones } from './queue-zones';

/**
 * How many cells (table, queue, local day) of a site's rollups differ from a scan of its facts: 0 once it is settled.
 * Reads every call of the site.
 */
export async function countDifferences(siteId: number): Promise<number> {
  let cells = 0;
  for (const { zone, listed, zoneQueues } of await readQueueZones(siteId)) {
    const [found] = await rollupDifferences({ siteId, zone, listed, zoneQueues });
    cells += found?.cells ?? 0;
  }
  return cells;
}
