import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The last local day on which calls of a site name the agent who took them. */
export const lastAgentDay = defineQuery({
  name: 'rosters.last-agent-day',
  sql: `
    SELECT if(count() = 0, NULL, max(local_date)) AS last
    FROM rollup_agent_day
    WHERE site_id = {siteId:UInt32} AND agent != '' AND handled > 0`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ last: z.iso.date().nullable() }),
});

/** Which agents took calls of which queues, how many, and on how many days. */
export const agentQueues = defineQuery({
  name: 'rosters.agent-queues',
  sql: `
    SELECT
      toString(agent) AS agent,
      toString(queue) AS queue,
      toString(any(agent_group)) AS agent_group,
      sum(handled) AS calls,
      uniqExact(local_date) AS days
    FROM rollup_agent_day
    WHERE site_id = {siteId:UInt32} AND agent != ''
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY agent, queue
    HAVING calls > 0
    ORDER BY agent, queue`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    agent: z.string(),
    queue: z.string(),
    agent_group: z.string(),
    calls: z.number(),
    days: z.coerce.number(),
  }),
});
