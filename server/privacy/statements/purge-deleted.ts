import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** A DELETE hides rows; this rewrites the parts that hold hidden ones, so that no file has them any more. */
export const purgeDeleted = (
  [
    ...['utterances', 'readings', 'corrections', 'transcripts', 'transcript_versions', 'call_insights'],
    // also what deliveries that were taken back left hidden
    ...['calls', 'call_versions', 'call_days', 'interval_volumes', 'interval_versions'],
  ] as const
).map((table) =>
  defineStatement({
    name: `privacy.purge-${table}`,
    sql: `ALTER TABLE ${table} APPLY DELETED MASK`,
    params: z.object({}),
    settings: { mutations_sync: '1' },
  }),
);
