import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What customers said first in some calls, as search sees it; days and calls run side by side. */
export const wordsOfCalls = defineQuery({
  name: 'worklist.words-of-calls',
  sql: `
    SELECT call_id, arrayStringConcat(groupArray({turns:UInt8})(words), ' ') AS words
    FROM (
      SELECT call_id, version, ordinal, words
      FROM utterances
      WHERE site_id = {siteId:UInt32}
        AND (started_on, call_id) IN arrayZip({days:Array(Date)}, {call_ids:Array(String)})
        AND speaker IN ('customer', 'unknown')
      ORDER BY started_on, call_id, version DESC, ordinal)
    GROUP BY call_id`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    call_ids: z.array(z.string()),
    turns: z.int().positive(),
  }),
  row: z.object({ call_id: z.string(), words: z.string() }),
});
