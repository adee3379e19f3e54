import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest reading of each kind of some calls of a UTC day, in short. */
export const newestReadings = defineQuery({
  name: 'labelling.newest-readings',
  sql: `
    SELECT call_id, kind, toString(transcript_version) AS transcript_version, labels, customer_balance
    FROM readings
    WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id IN {callIds:Array(String)}
    ORDER BY call_id, kind, run DESC, made_at DESC
    LIMIT 1 BY call_id, kind`,
  params: z.object({ siteId: z.int().positive(), day: z.iso.date(), callIds: z.array(z.string()).min(1) }),
  row: z.object({
    call_id: z.string(),
    kind: z.enum(['intent', 'sentiment', 'irritant']),
    transcript_version: z.string(),
    labels: z.array(z.string()),
    customer_balance: z.number().nullable(),
  }),
});
