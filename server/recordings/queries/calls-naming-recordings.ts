import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * Calls whose record names one of some files as its recording, whatever folder or address stands before the name. It reads
 * the recordings of all calls of a site: for the background, and once for somebody who looks into a folder.
 */
export const callsNamingRecordings = defineQuery({
  name: 'recordings.calls-naming',
  sql: `
    SELECT call_id, argMax(stored.recording, version) AS recording
    FROM calls AS stored
    WHERE site_id = {siteId:UInt32} AND stored.recording != '' AND is_deleted = 0
      AND arrayElement(splitByChar('/', replaceAll(stored.recording, '\\\\', '/')), -1) IN {names:Array(String)}
    GROUP BY call_id`,
  params: z.object({ siteId: z.int().positive(), names: z.array(z.string()).min(1).max(1000) }),
  row: z.object({ call_id: z.string(), recording: z.string() }),
});
