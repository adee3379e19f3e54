import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import type { MatchingCalls } from '@/server/transcripts/search/matching-calls';
import { currentCallsParams, MATCHES, type MatchParams, matchParams } from './current-calls';
import { READING_MATCHES } from './reading-matches';

const row = z.object({ day: z.iso.date(), calls: z.number() });

const ask = (search: MatchingCalls | null) =>
  defineQuery({
    name: `calls.matching-readings${search ? '-said' : ''}`,
    params: z.object({ ...currentCallsParams, ...matchParams, ...search?.shape }),
    row,
    sql: `
      SELECT day, count() AS calls
      FROM (SELECT *, 0 AS is_deleted, '' AS wrap_up FROM (${CURRENT_INSIGHTS}))
      WHERE day IN {days:Array(Date)} AND ${MATCHES} AND ${READING_MATCHES}
        ${search ? `AND (day, call_id) IN (${search.sql})` : ''}
      GROUP BY day`,
  });

export interface ReadingsQuestion {
  siteId: number;
  /** UTC days, YYYY-MM-DD. */
  days: string[];
  match: MatchParams;
  search: MatchingCalls | null;
}

/**
 * How many calls with a transcript match on each UTC day, from the insights; days without any are left out. Wrap-up codes
 * are not known there: with them it is at most so many.
 */
export function matchingReadings({ siteId, days, match, search }: ReadingsQuestion) {
  return ask(search)({ ...match, ...search?.params, wrap_ups: [], site_id: siteId, days });
}
