import { z } from 'zod';
import { callFilter } from '@/server/trends/filter';

const ids = z.array(z.string().max(200)).max(200).default([]);

/** What pages about texts can be narrowed by: the filter bar, and what was read in the calls. An empty list means: all. */
export const insightFilter = callFilter.safeExtend({
  /** Intent.id; 'unknown' is a call in which nothing reached the threshold */
  intents: ids,
  /** Irritant.id */
  irritants: ids,
  languages: ids,
  agents: ids,
});
export type InsightFilter = z.output<typeof insightFilter>;

/** The parameters of CURRENT_INSIGHTS and INSIGHT_MATCHES: an InsightFilter as it is. */
export const insightParams = {
  siteId: z.int().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
  queues: z.array(z.string()),
  types: z.array(z.string()),
  agentGroups: z.array(z.string()),
  directions: z.array(z.string()),
  intents: z.array(z.string()),
  irritants: z.array(z.string()),
  languages: z.array(z.string()),
  agents: z.array(z.string()),
};

/**
 * SQL: the insights of a site around a span of local days, of the newest snapshot of each UTC day; never half of one.
 * Parameters: siteId, from, to.
 */
export const CURRENT_INSIGHTS = `
  SELECT *
  FROM call_insights
  WHERE site_id = {siteId:UInt32}
    AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
    AND local_date BETWEEN {from:Date} AND {to:Date}
    AND (day, snapshot) IN (
      SELECT day, max(snapshot) FROM insight_heads
      WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      GROUP BY day)`;

/** SQL: whether an insight matches an InsightFilter. */
export const INSIGHT_MATCHES = `
  (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
  AND (empty({types:Array(String)}) OR type IN {types:Array(String)})
  AND (empty({agentGroups:Array(String)}) OR agent_group IN {agentGroups:Array(String)})
  AND (empty({directions:Array(String)}) OR toString(direction) IN {directions:Array(String)})
  AND (empty({agents:Array(String)}) OR agent IN {agents:Array(String)})
  AND (empty({languages:Array(String)}) OR language IN {languages:Array(String)})
  AND (empty({intents:Array(String)}) OR hasAny(intents, {intents:Array(String)})
    OR (has({intents:Array(String)}, 'unknown') AND intent_run > 0 AND empty(intents)))
  AND (empty({irritants:Array(String)}) OR hasAny(irritants, {irritants:Array(String)}))`;
