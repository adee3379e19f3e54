import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import {
  type CallKeys,
  currentCalls,
  currentCallsParams,
  MATCHES,
  type MatchParams,
  matchParams,
} from './current-calls';

const row = z.object({ calls: z.number() });

const ask = (keys: CallKeys) =>
  defineQuery({
    name: `calls.count-matching-${keys.of}${keys.search ? '-said' : ''}`,
    params: z.object({ ...currentCallsParams, ...matchParams, ...keys.search?.shape }),
    row,
    sql: `SELECT count() AS calls FROM (${currentCalls(keys)}) WHERE ${MATCHES}`,
  });

/** How many current calls of some UTC days match. Reads every call of those days: bound them first. */
export async function countMatching(
  keys: CallKeys,
  { siteId, days, match }: { siteId: number; days: string[]; match: MatchParams },
): Promise<number> {
  const [found] = await ask(keys)({ ...match, ...keys.search?.params, site_id: siteId, days });
  return found?.calls ?? 0;
}
