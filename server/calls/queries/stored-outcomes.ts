import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * The current versions of a site's calls by outcome and the source's own word for it. Reads every call: for the command
 * line, not for a page.
 */
export const storedOutcomes = defineQuery({
  name: 'calls.stored-outcomes',
  sql: `
    SELECT
      toString(outcome) AS outcome, source_outcome, count() AS calls, sum(wait_ms) AS wait_ms, sum(talk_ms) AS talk_ms,
      toUnixTimestamp64Milli(min(started_at)) AS first_ms, toUnixTimestamp64Milli(max(started_at)) AS last_ms
    FROM calls FINAL
    WHERE site_id = {siteId:UInt32}
    GROUP BY outcome, source_outcome
    ORDER BY outcome, source_outcome
    SETTINGS do_not_merge_across_partitions_select_final = 1`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({
    outcome: z.string(),
    source_outcome: z.string(),
    calls: z.number(),
    wait_ms: z.number(),
    talk_ms: z.number(),
    first_ms: z.number(),
    last_ms: z.number(),
  }),
});
export type StoredOutcome = Awaited<ReturnType<typeof storedOutcomes>>[number];
