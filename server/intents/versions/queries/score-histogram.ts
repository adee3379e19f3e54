import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** The best scores of calls that a model read, by hundredths; calls that people corrected are left out: no threshold moves them. */
export const scoreHistogram = defineQuery({
  name: 'intents.score-histogram',
  sql: `
    SELECT least(99, toUInt32(floor(top_score * 100))) AS hundredth, count() AS calls
    FROM (${CURRENT_INSIGHTS})
    WHERE intent_run > 0 AND is_corrected = 0
    GROUP BY hundredth
    ORDER BY hundredth`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({ hundredth: z.number(), calls: z.number() }),
});
