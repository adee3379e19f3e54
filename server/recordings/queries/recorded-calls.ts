import { z } from 'zod';
import { CONSENTS, DIRECTIONS } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What the newest version of some calls says that matters to their recordings; calls of which nothing is known lack. */
export const recordedCalls = defineQuery({
  name: 'recordings.recorded-calls',
  sql: `
    SELECT call_id, queue, agent, direction, consent, purposes, started_at
    FROM (
      SELECT call_id, queue, agent, direction, consent, purposes,
        toUnixTimestamp64Milli(started_at) AS started_at, is_deleted
      FROM calls
      WHERE site_id = {siteId:UInt32} AND call_id IN {callIds:Array(String)}
        AND started_on IN (
          SELECT started_on FROM call_days
          WHERE site_id = {siteId:UInt32} AND call_id IN {callIds:Array(String)})
      ORDER BY call_id, version DESC, is_deleted DESC
      LIMIT 1 BY call_id)
    WHERE is_deleted = 0`,
  params: z.object({ siteId: z.int().positive(), callIds: z.array(z.string()).min(1).max(1000) }),
  row: z.object({
    call_id: z.string(),
    queue: z.string(),
    agent: z.string(),
    direction: z.enum(DIRECTIONS),
    consent: z.enum(CONSENTS),
    purposes: z.array(z.string()),
    started_at: z.coerce.number().transform((ms) => new Date(ms)),
  }),
});
export type RecordedCall = Awaited<ReturnType<typeof recordedCalls>>[number];
