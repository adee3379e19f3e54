import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import type { MatchingCalls } from '@/server/transcripts/search/matching-calls';

/** Of a day no more ids are told; there is no need for more to fill a page. */
export const MOST_IDS = 500;

/** The calls a search finds on each of some UTC days, without regard to anything else; days without any are left out. */
export async function callsSaid(
  search: MatchingCalls,
  { siteId, days }: { siteId: number; days: readonly string[] },
): Promise<{ day: string; calls: number; ids: string[] }[]> {
  const ask = defineQuery({
    name: 'calls.said',
    sql: `
      SELECT started_on AS day, count() AS calls, groupArray(${MOST_IDS})(call_id) AS ids
      FROM (${search.sql})
      GROUP BY day`,
    params: z.object({ site_id: z.int().positive(), days: z.array(z.iso.date()), ...search.shape }),
    row: z.object({ day: z.iso.date(), calls: z.number(), ids: z.array(z.string()) }),
  });
  return await ask({ ...search.params, site_id: siteId, days: [...days] });
}

/** Calls that were found, in place of the search that found them. */
export function theseCalls(found: readonly { day: string; ids: readonly string[] }[]): MatchingCalls {
  return {
    sql: `
      SELECT tupleElement(place, 1), tupleElement(place, 2)
      FROM (SELECT arrayJoin(arrayZip({found_days:Array(Date)}, {found_ids:Array(String)})) AS place)`,
    params: {
      found_days: found.flatMap(({ day, ids }) => ids.map(() => day)),
      found_ids: found.flatMap(({ ids }) => ids),
    },
    shape: { found_days: z.array(z.iso.date()), found_ids: z.array(z.string()) },
  };
}
