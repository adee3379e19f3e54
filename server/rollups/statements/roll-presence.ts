import { defineStatement } from '@/server/clickhouse/define-statement';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** A longer gap between two calls is a break, a meeting or the way home. */
const LONGEST_GAP_MS = 1_800_000;
const CELL_MS = 900_000;

/** The calls that agents took, of all queues; `answer` in milliseconds since 1970, `place` is queue and group. */
const TAKEN = `
  SELECT
    started_on, agent, call_id, (queue, agent_group) AS place, talk_ms + hold_ms + acw_ms AS handling,
    toUnixTimestamp64Milli(coalesce(queue_entered_at, started_at + toIntervalMillisecond(ivr_ms))) + wait_ms AS answer
  FROM calls FINAL
  WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
    AND agent != '' AND outcome IN ('answered', 'transferred')`;

/**
 * The same from the answer to the end of the after-call work, with the latest end of the same agent's calls before it on
 * that UTC day (0: none). One step a level here and below: ClickHouse repeats what stands behind an alias wherever it is
 * used, and takes longer to plan the statement than to run it.
 */
const HANDLED = `
  SELECT
    started_on, agent, place, answer, ends,
    max(ends) OVER (
      PARTITION BY started_on, agent ORDER BY answer, ends, call_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last_end
  FROM (SELECT started_on, agent, call_id, place, answer, answer + handling AS ends FROM (${TAKEN}))`;

/**
 * Two spans a call: what was handled, and how long the agent was present by it, which is the call and the gap before it
 * where that is short. Time in which calls overlap is present once, and handled twice.
 */
const SPANS = `
  SELECT
    started_on, agent, place,
    arrayJoin([
      (1, answer, ends),
      (0, if(last_end = 0 OR answer - last_end > ${LONGEST_GAP_MS}, answer, last_end), greatest(ends, last_end))
    ]) AS span
  FROM (${HANDLED})`;

/** The spans cut at the quarters of an hour. */
const PIECES = `
  SELECT
    started_on, agent, place, is_handling, cell,
    toFloat64(least(span_to, cell + ${CELL_MS}) - greatest(span_from, cell)) AS ms
  FROM (
    SELECT
      started_on, agent, place, span.1 AS is_handling, span.2 AS span_from, span.3 AS span_to,
      arrayJoin(range(intDiv(span.2, ${CELL_MS}), intDiv(span.3 + ${CELL_MS - 1}, ${CELL_MS}))) * ${CELL_MS} AS cell
    FROM (${SPANS}))`;

/** An agent's 15 minutes: milliseconds present, and handled by place. */
const CELLS = `
  SELECT
    started_on, agent, cell, sumIf(ms, is_handling = 0) AS present,
    sumMapIf([place], [ms], is_handling = 1) AS handled
  FROM (${PIECES})
  GROUP BY started_on, agent, cell`;

/** The same, split over the places by their handling in the 15 minutes or, where there is none in them, in the day. */
const PLACES = `
  SELECT
    started_on, toDateTime(intDiv(cell, 1000), 'UTC') AS start, place.1 AS queue, place.2 AS agent_group,
    present, part, part / arraySum(parts) AS share, busy
  FROM (
    SELECT
      started_on, cells.1 AS cell, cells.2 AS present, notEmpty(cells.3.1) AS busy,
      if(notEmpty(cells.3.1), cells.3.1, whole.1) AS places, if(notEmpty(cells.3.1), cells.3.2, whole.2) AS parts
    FROM (
      SELECT started_on, groupArray((cell, present, handled)) AS agent_cells, sumMap(handled.1, handled.2) AS whole
      FROM (${CELLS})
      GROUP BY started_on, agent)
    ARRAY JOIN agent_cells AS cells)
  ARRAY JOIN places AS place, parts AS part`;

/**
 * Makes the presence of agents by queue, group and 15 minutes, for the queues of one zone on some UTC days. It reads the
 * calls of all zones: an agent may serve queues of several.
 */
export const rollPresence = defineStatement({
  name: 'rollups.roll-presence',
  sql: `
    INSERT INTO rollup_presence
      (site_id, day, snapshot, queue, agent_group, interval_start, local_date, local_minute, present_ms, handling_ms)
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, agent_group, start,
      toDate(start, {zone:String}), toHour(start, {zone:String}) * 60 + toMinute(start, {zone:String}),
      sum(present * share), sumIf(part, busy)
    FROM (${PLACES})
    WHERE has({zoneQueues:Array(String)}, toString(queue)) = {listed:UInt8}
    GROUP BY started_on, queue, agent_group, start`,
  params: rollParams,
  settings: {
    ...ROLL_SETTINGS,
    // Pushed down and merged, conditions and expressions are written out again for each step they pass.
    query_plan_filter_push_down: 0,
    query_plan_merge_expressions: 0,
  },
});
