import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES } from '@/server/insights/insight-filter';
import { readParams } from './read-intents';

/** Calls with a transcript by local day: how many were read for intents, and how many wait for it. */
export const readDays = defineQuery({
  name: 'intents.days',
  sql: `
    SELECT
      local_date AS date,
      countIf(intent_run > 0 OR intent != '') AS read,
      countIf(intent_run = 0 AND intent = '') AS unread
    FROM (${CURRENT_INSIGHTS})
    WHERE ${INSIGHT_MATCHES}
    GROUP BY date
    ORDER BY date`,
  params: readParams,
  row: z.object({ date: z.iso.date(), read: z.number(), unread: z.number() }),
});
