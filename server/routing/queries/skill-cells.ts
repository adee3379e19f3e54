import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** Hours that count as one part of the day. */
const PART_HOURS = 4;

const params = z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() });

/** SQL: answered incoming calls of an intent and a group. */
const ANSWERED = `
  SELECT * FROM (${CURRENT_INSIGHTS})
  WHERE direction = 'inbound' AND outcome IN ('answered', 'transferred') AND intent != '' AND agent_group != ''`;

/** Answered calls by group of agents, intent, queue and part of the day, as sums. */
export const skillCells = defineQuery({
  name: 'routing.skill-cells',
  sql: `
    SELECT toString(agent_group) AS group_code, intent AS intent_id, toString(queue) AS queue_code,
      intDiv(local_minute, ${PART_HOURS * 60}) AS part, count() AS calls,
      sum(handle_ms / 1000) AS handle_sum, sum(pow(handle_ms / 1000, 2)) AS handle_squares,
      countIf(isNotNull(is_repeated)) AS known, countIf(is_repeated = 1) AS repeated,
      countIf(is_transferred) AS passed,
      countIf(isNotNull(customer_balance)) AS sentiment_n,
      sum(ifNull(toFloat64(customer_balance), 0)) AS sentiment_sum,
      sum(ifNull(pow(toFloat64(customer_balance), 2), 0)) AS sentiment_squares
    FROM (${ANSWERED})
    GROUP BY group_code, intent_id, queue_code, part
    ORDER BY group_code, intent_id, queue_code, part
    LIMIT 200000`,
  params,
  row: z.object({
    group_code: z.string(),
    intent_id: z.string(),
    queue_code: z.string(),
    part: z.number(),
    calls: z.number(),
    handle_sum: z.number(),
    handle_squares: z.number(),
    known: z.number(),
    repeated: z.number(),
    passed: z.number(),
    sentiment_n: z.number(),
    sentiment_sum: z.number(),
    sentiment_squares: z.number(),
  }),
});

/** How many people each group is: figures of a few would be figures of persons. */
export const groupSizes = defineQuery({
  name: 'routing.group-sizes',
  sql: `
    SELECT toString(agent_group) AS group_code, uniqExactIf(agent, agent != '') AS agents
    FROM (${ANSWERED}) GROUP BY group_code ORDER BY group_code`,
  params,
  row: z.object({ group_code: z.string(), agents: z.number() }),
});
