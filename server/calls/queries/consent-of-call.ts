import { z } from 'zod';
import { CONSENTS } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What the caller said to being recorded and read, by the newest version of the call on some UTC days. */
export const consentOfCall = defineQuery({
  name: 'calls.consent-of-call',
  sql: `
    SELECT consent
    FROM calls
    WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
    ORDER BY version DESC
    LIMIT 1`,
  params: z.object({ site_id: z.int().positive(), days: z.array(z.iso.date()), call_id: z.string() }),
  row: z.object({ consent: z.enum(CONSENTS) }),
});
