import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { callsOf, undoParams } from '../of-batch';

/** UTC days on which any version of the calls of a delivery stands. */
export const daysOfCalls = defineQuery({
  name: 'undo.days-of-calls',
  sql: `
    SELECT DISTINCT started_on AS day
    FROM call_versions
    WHERE site_id = {siteId:UInt32} AND call_id IN (${callsOf('call_versions')})`,
  params: undoParams,
  row: z.object({ day: z.iso.date() }),
});

/** UTC days on which any transcript of the calls of a delivery of transcripts stands. */
export const daysOfTexts = defineQuery({
  name: 'undo.days-of-texts',
  sql: `
    SELECT DISTINCT started_on AS day
    FROM transcript_versions
    WHERE site_id = {siteId:UInt32} AND call_id IN (${callsOf('transcript_versions')})`,
  params: undoParams,
  row: z.object({ day: z.iso.date() }),
});
