import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({ kind: z.enum(['agent', 'wrapUp']), code: z.string(), calls: z.number() });

const fromTable = (kind: string, column: string, table: string): string => `
  SELECT '${kind}' AS kind, toString(${column}) AS code, sum(calls) AS calls
  FROM ${table}
  WHERE site_id = {site_id:UInt32} AND day BETWEEN {first:Date} AND {last:Date} AND (day, snapshot) IN heads
  GROUP BY code
  ORDER BY calls DESC, code
  LIMIT {limit:UInt32}`;

/** The agents and wrap-up codes of some UTC days, those with most calls first, from the rollups. */
export const callChoicesOfDays = defineQuery({
  name: 'calls.choices',
  params: z.object({
    site_id: z.int().positive(),
    first: z.iso.date(),
    last: z.iso.date(),
    limit: z.int().positive(),
  }),
  row,
  sql: `
    WITH heads AS (
      SELECT day, max(snapshot)
      FROM rollup_heads
      WHERE site_id = {site_id:UInt32} AND day BETWEEN {first:Date} AND {last:Date}
      GROUP BY day)
    SELECT * FROM (${fromTable('agent', 'agent', 'rollup_agent_day')})
    UNION ALL
    SELECT * FROM (${fromTable('wrapUp', 'wrap_up', 'rollup_wrap_up_day')})`,
});
