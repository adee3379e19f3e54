import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Calls of a caller, or one call, with every UTC day a version of them was ever stored on. */
export const callsToErase = defineQuery({
  name: 'privacy.calls-to-erase',
  sql: `
    SELECT DISTINCT call_id, started_on AS day
    FROM calls
    WHERE site_id = {siteId:UInt32}
      AND ({callerKey:String} = '' OR call_id IN (
        SELECT call_id FROM calls WHERE site_id = {siteId:UInt32} AND caller_key = {callerKey:String}))
      AND ({callId:String} = '' OR call_id = {callId:String})
    UNION DISTINCT
    SELECT DISTINCT call_id, started_on AS day
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND {callId:String} != '' AND call_id = {callId:String}
    ORDER BY call_id, day`,
  params: z.object({ siteId: z.int().positive(), callId: z.string(), callerKey: z.string() }),
  row: z.object({ call_id: z.string(), day: z.iso.date() }),
});
