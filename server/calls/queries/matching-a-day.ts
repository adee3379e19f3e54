import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Rollups that hold call records only, each with what else it can be narrowed by. */
const SOURCES = {
  agent: {
    table: 'rollup_agent_day',
    also: '(empty({agents:Array(String)}) OR agent IN {agents:Array(String)})',
  },
  wrapUp: {
    table: 'rollup_wrap_up_day',
    also: '(empty({wrap_ups:Array(String)}) OR wrap_up IN {wrap_ups:Array(String)})',
  },
  interval: {
    table: 'rollup_interval',
    also: `(empty({weekdays:Array(UInt8)}) OR toDayOfWeek(local_date) IN {weekdays:Array(UInt8)})
      AND ({minute_from:UInt16} = {minute_until:UInt16}
        OR if({minute_from:UInt16} < {minute_until:UInt16},
          local_minute >= {minute_from:UInt16} AND local_minute < {minute_until:UInt16},
          local_minute >= {minute_from:UInt16} OR local_minute < {minute_until:UInt16}))`,
  },
} as const;
export type MatchingSource = keyof typeof SOURCES;

const texts = z.array(z.string());
const row = z.object({ day: z.iso.date(), calls: z.number() });

const params = z.object({
  site_id: z.int().positive(),
  /** UTC days. */
  first: z.iso.date(),
  last: z.iso.date(),
  /** Days of the queues' zones. */
  from: z.iso.date(),
  to: z.iso.date(),
  queues: texts,
  types: texts,
  agent_groups: texts,
  directions: texts,
  outcomes: z.array(z.enum(OUTCOMES)),
  agents: texts,
  wrap_ups: texts,
  weekdays: z.array(z.int()),
  minute_from: z.int(),
  minute_until: z.int(),
});
export type MatchingParams = z.output<typeof params>;

/** In the rollups transferred calls are among the answered, and short abandons among the abandoned. */
const CALLS = `
  if(empty({outcomes:Array(String)}), calls,
    has({outcomes:Array(String)}, 'answered') * (answered - transferred)
    + has({outcomes:Array(String)}, 'transferred') * transferred
    + has({outcomes:Array(String)}, 'abandoned') * (abandoned - short_abandoned)
    + has({outcomes:Array(String)}, 'short_abandoned') * short_abandoned
    + has({outcomes:Array(String)}, 'contained') * contained
    + has({outcomes:Array(String)}, 'failed') * failed)`;

function ask(source: MatchingSource) {
  const { table, also } = SOURCES[source];
  return defineQuery({
    name: `calls.matching-a-day-by-${source}`,
    params,
    row,
    sql: `
      SELECT day, sum(${CALLS}) AS calls
      FROM ${table}
      WHERE site_id = {site_id:UInt32} AND day BETWEEN {first:Date} AND {last:Date}
        AND (day, snapshot) IN (
          SELECT day, max(snapshot)
          FROM rollup_heads
          WHERE site_id = {site_id:UInt32} AND day BETWEEN {first:Date} AND {last:Date}
          GROUP BY day)
        AND local_date BETWEEN {from:Date} AND {to:Date}
        AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
        AND (empty({types:Array(String)}) OR type IN {types:Array(String)})
        AND (empty({agent_groups:Array(String)}) OR agent_group IN {agent_groups:Array(String)})
        AND (empty({directions:Array(String)}) OR toString(direction) IN {directions:Array(String)})
        AND ${also}
      GROUP BY day`,
  });
}

const QUESTIONS: Record<MatchingSource, ReturnType<typeof ask>> = {
  agent: ask('agent'),
  wrapUp: ask('wrapUp'),
  interval: ask('interval'),
};

/** How many calls match on each UTC day, from the rollups. Days without any are left out. */
export function matchingADay(source: MatchingSource, params: MatchingParams) {
  return QUESTIONS[source](params);
}
