import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import type { BreakdownDimension } from '../dimensions';
import { TOTALS_COLUMNS, totalsRow } from '../totals';
import { ROLLUP_SCOPE, type ScopeParams, scopeParams } from './rollup-scope';

/** Rows a table shows at most; the busiest come first. */
export const BREAKDOWN_LIMIT = 1000;

const SOURCES: Record<BreakdownDimension, { table: string; column: string }> = {
  queue: { table: 'rollup_day', column: 'queue' },
  type: { table: 'rollup_day', column: 'type' },
  group: { table: 'rollup_day', column: 'agent_group' },
  direction: { table: 'rollup_day', column: 'direction' },
  agent: { table: 'rollup_agent_day', column: 'agent' },
  wrapUp: { table: 'rollup_wrap_up_day', column: 'wrap_up' },
};

const question = defineQuery({
  name: 'trends.breakdown',
  sql: `
    SELECT toString({column:Identifier}) AS code, ${TOTALS_COLUMNS}
    FROM {table:Identifier}
    WHERE ${ROLLUP_SCOPE}
    GROUP BY code
    ORDER BY calls DESC, code
    LIMIT ${BREAKDOWN_LIMIT}`,
  params: scopeParams.safeExtend({ table: z.string(), column: z.string() }),
  row: totalsRow.extend({ code: z.string() }),
});

/** Sums of a period by the values of one dimension, busiest first. '' stands for: not known. */
export function breakdownRows(
  dimension: BreakdownDimension,
  scope: ScopeParams,
): ReturnType<typeof question> {
  return question({ ...scope, ...SOURCES[dimension] });
}
