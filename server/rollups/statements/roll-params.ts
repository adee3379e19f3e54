import { z } from 'zod';
import { queueZoneParams } from '@/server/rollups/queue-zones';

/** What every statement that makes rollups of some UTC days under a snapshot takes. */
export const rollParams = z.object({
  ...queueZoneParams,
  days: z.array(z.iso.date()).min(1),
  snapshot: z.int().positive(),
});
/** What a statement takes that adds up what a snapshot of some UTC days holds already. */
export const addUpParams = rollParams.pick({ siteId: true, days: true, snapshot: true });

export const ROLL_SETTINGS = {
  // Versions of a call share its day, and with it its partition.
  do_not_merge_across_partitions_select_final: 1,
  // Days of a chunk may be years apart.
  max_partitions_per_insert_block: '0',
} as const;
