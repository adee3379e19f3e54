import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * Incoming calls of callers who called so many times within so many days, a row a caller: their calls in order, side by side
 * id, start (seconds since 1970) and queue. Reads the calls of a short span of UTC days; the callers are hashes of pseudonyms.
 */
export const repeatedCallers = defineQuery({
  name: 'alerts.repeatedCallers',
  sql: `
    SELECT
      lower(hex(sipHash128(caller_key))) AS caller,
      arrayMap(call -> call.1, calls) AS starts,
      arrayMap(call -> call.2, calls) AS ids,
      arrayMap(call -> call.3, calls) AS queues
    FROM (
      SELECT caller_key, arraySort(groupArray((toUInt32(toUnixTimestamp(started_at)), call_id, toString(queue)))) AS calls
      FROM calls FINAL
      WHERE site_id = {siteId:UInt32}
        AND started_on BETWEEN {from:Date} - {days:UInt16} - 1 AND {to:Date} + 1
        AND caller_key != '' AND direction = 'inbound'
        AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
      GROUP BY caller_key
      HAVING count() >= {calls:UInt16})
    ORDER BY caller`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    calls: z.int().positive(),
    days: z.int().positive(),
    queues: z.array(z.string()),
  }),
  row: z.object({
    caller: z.string(),
    starts: z.array(z.int()),
    ids: z.array(z.string()),
    queues: z.array(z.string()),
  }),
});
