import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** Stops the inserts of a delivery that are under way, and ends when none of them is any more. */
export const stopInserts = defineStatement({
  name: 'undo.stop-inserts',
  sql: 'KILL QUERY WHERE startsWith(query_id, {queries:String}) SYNC',
  params: z.object({
    /** how their ids begin: write/insert-name.ts */
    queries: z.string().min(1),
  }),
});
