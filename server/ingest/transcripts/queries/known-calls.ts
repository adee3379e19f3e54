import { z } from 'zod';
import { CONSENTS } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

const params = z.object({
  siteId: z.int().positive(),
  callIds: z.array(z.string()).max(5000),
});

/**
 * Where calls stand: the UTC day of the newest version. Versions below 2^32 are facts that a file of texts told; any
 * record of the call outranks them; version 0 is a day on which nothing of the call counts any more.
 */
export const placesOfCalls = defineQuery({
  name: 'transcripts.places-of-calls',
  params,
  row: z.object({ call_id: z.string(), day: z.iso.date(), recorded: z.number() }),
  sql: `
    SELECT call_id, argMax(started_on, version) AS day, max(version) >= 4294967296 AS recorded
    FROM call_days
    WHERE site_id = {siteId:UInt32} AND call_id IN {callIds:Array(String)}
    GROUP BY call_id
    HAVING max(version) > 0`,
});

/** What the callers of some calls said to being read by machines, and the transcript that this delivery stored of them. */
export const consentsOfCalls = defineQuery({
  name: 'transcripts.consents-of-calls',
  params: params.extend({ days: z.array(z.iso.date()) }),
  row: z.object({ call_id: z.string(), consent: z.enum(CONSENTS) }),
  sql: `
    SELECT call_id, argMax(consent, version) AS consent
    FROM calls
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND call_id IN {callIds:Array(String)}
      AND is_deleted = 0
    GROUP BY call_id`,
});

/** Of some calls those of which this delivery has stored a transcript before a line, with the line it began at. */
export const storedBefore = defineQuery({
  name: 'transcripts.stored-before',
  params: params.extend({ days: z.array(z.iso.date()), seq: z.int().positive(), line: z.int() }),
  row: z.object({ call_id: z.string(), line: z.number() }),
  sql: `
    SELECT call_id, min(bitAnd(version, 4294967295)) AS line
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND call_id IN {callIds:Array(String)}
      AND bitShiftRight(version, 32) = {seq:UInt64} AND bitAnd(version, 4294967295) < {line:UInt64}
    GROUP BY call_id`,
});
