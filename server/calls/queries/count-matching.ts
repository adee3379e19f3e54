import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_CALLS, currentCallsParams, MATCHES, matchParams } from './current-calls';

const row = z.object({ calls: z.number() });

/** How many current calls of some UTC days match. Reads every call of those days: bound them first. */
export const countMatching = defineQuery({
  name: 'calls.count-matching',
  params: z.object({ ...currentCallsParams, ...matchParams }),
  row,
  sql: `SELECT count() AS calls FROM (${CURRENT_CALLS}) WHERE ${MATCHES}`,
});
