import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from '@/server/transcripts/queries/current-transcripts';
import { matchingCalls } from '@/server/transcripts/search/matching-calls';
import type { SearchPlan } from '@/server/transcripts/search/plan';

const params = {
  site_id: z.int().positive(),
  days: z.array(z.iso.date()),
  limit: z.int().positive(),
};
const row = z.object({ call_id: z.string(), day: z.iso.date(), found: z.number() });
export type SampledText = z.output<typeof row>;

/**
 * Calls with a transcript on some UTC days that a search finds (all of them where there is none), in an order by chance that
 * stays the same; each row says how many were found in all.
 */
export async function sampleTexts(
  wanted: { siteId: number; days: string[]; limit: number; search: SearchPlan | null },
  signal: AbortSignal | undefined,
): Promise<SampledText[]> {
  const { siteId: site_id, days, limit, search } = wanted;
  const matching = search && matchingCalls(search);
  const question = defineQuery({
    name: 'irritants.sample-texts',
    sql: `
      SELECT call_id, started_on AS day, count() OVER () AS found
      FROM (${CURRENT_TRANSCRIPTS})
      ${matching ? `WHERE (started_on, call_id) IN (${matching.sql})` : ''}
      ORDER BY cityHash64(call_id), call_id
      LIMIT {limit:UInt32}`,
    params: z.object({ ...params, ...matching?.shape }),
    row,
  });
  return await question({ site_id, days, limit, ...matching?.params }, signal ? { signal } : {});
}
