import type { z } from 'zod';
import { callFilter } from '../filter';

/** SQL: the queues, types, groups and directions of a filter. */
export const FILTERED = `
  AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
  AND (empty({types:Array(String)}) OR type IN {types:Array(String)})
  AND (empty({agentGroups:Array(String)}) OR agent_group IN {agentGroups:Array(String)})
  AND (empty({directions:Array(String)}) OR direction IN {directions:Array(String)})`;

/**
 * The rows of a rollup table that count for a filter: those of each day's newest complete snapshot (rollup_heads).
 * `day` is a UTC day and prunes; a local day lies within one UTC day before and one after it.
 */
export const ROLLUP_SCOPE = `
  site_id = {siteId:UInt32}
  AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
  AND local_date BETWEEN {from:Date} AND {to:Date}
  AND (day, snapshot) IN (
    SELECT day, max(snapshot) FROM rollup_heads
    WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
    GROUP BY day
  )${FILTERED}`;

/** The parameters of ROLLUP_SCOPE. */
export const scopeParams = callFilter;

export type ScopeParams = z.input<typeof scopeParams>;
