import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** UTC days whose insights that count were written by an older make of the statements. */
export const outdatedInsights = defineQuery({
  name: 'insights.outdated',
  sql: `
    SELECT site_id, day
    FROM insight_heads
    GROUP BY site_id, day
    HAVING argMax(make, snapshot) < {make:UInt16}
    ORDER BY site_id, day`,
  params: z.object({ make: z.int().positive() }),
  row: z.object({ site_id: z.number(), day: z.iso.date() }),
});
