import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { TOTALS_COLUMNS, totalsRow } from '../totals';
import { ROLLUP_SCOPE, scopeParams } from './rollup-scope';

/** Sums of a period by queue: the service target differs from queue to queue. */
export const totalsByQueue = defineQuery({
  name: 'trends.totalsByQueue',
  sql: `SELECT queue, ${TOTALS_COLUMNS} FROM rollup_day WHERE ${ROLLUP_SCOPE} GROUP BY queue ORDER BY queue`,
  params: scopeParams,
  row: totalsRow.extend({ queue: z.string() }),
});
