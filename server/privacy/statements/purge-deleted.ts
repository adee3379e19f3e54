import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** A DELETE hides rows; this rewrites the parts that hold hidden ones, so that no file has them any more. */
export const purgeDeleted = (
  ['utterances', 'readings', 'corrections', 'transcripts', 'call_insights'] as const
).map((table) =>
  defineStatement({
    name: `privacy.purge-${table}`,
    sql: `ALTER TABLE ${table} APPLY DELETED MASK`,
    params: z.object({}),
    settings: { mutations_sync: '1' },
  }),
);
