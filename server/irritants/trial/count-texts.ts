import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from '@/server/transcripts/queries/current-transcripts';

/** How many calls of some UTC days have a transcript. */
export const countTexts = defineQuery({
  name: 'irritants.count-texts',
  sql: `SELECT count() AS texts FROM (${CURRENT_TRANSCRIPTS})`,
  params: z.object({ site_id: z.int().positive(), days: z.array(z.iso.date()) }),
  row: z.object({ texts: z.number() }),
});
