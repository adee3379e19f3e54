import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';
import { IN_ZONE } from '@/server/rollups/queue-zones';
import { MEASURES } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/**
 * The cells of 15 minutes that an interval touches, each with its share of the interval's minutes, and so of its counts:
 * of six minutes from 10:12 half fall to 10:00 and half to 10:15. Of offered, answered and abandoned any two tell the third; of two contradicting ones the report's own word stays.
 */
const CELLS = `
  SELECT
    queue, type, calls, within_target, asa_ms, longest_wait_ms, aht_ms, ifNull(volumes.short_abandoned, 0) AS short,
    coalesce(volumes.offered, volumes.answered + volumes.abandoned) AS known_offered,
    coalesce(volumes.answered, volumes.offered - volumes.abandoned) AS known_answered,
    coalesce(volumes.abandoned, volumes.offered - volumes.answered) AS known_abandoned,
    isNotNull(known_offered) AND isNotNull(known_answered) AND isNotNull(known_abandoned) AS is_known,
    toUnixTimestamp(interval_start) AS begins,
    begins + 60 * greatest(1, interval_minutes) AS ends,
    arrayJoin(range(toUInt32(intDiv(begins, 900)), toUInt32(intDiv(ends + 899, 900)))) * 900 AS cell,
    (least(ends, cell + 900) - greatest(begins, cell)) / (ends - begins) AS share,
    toDateTime(cell, 'UTC') AS start,
    toDate(start, 'UTC') AS day,
    toDate(start, {zone:String}) AS local_date
  FROM (
    SELECT * FROM interval_volumes FINAL
    WHERE site_id = {siteId:UInt32} AND ${IN_ZONE}
      AND interval_start >= toDateTime({first:Date} - 3, 'UTC')
      AND interval_start < toDateTime({last:Date} + 1, 'UTC')
  ) AS volumes
  WHERE day IN {days:Array(Date)}`;

/**
 * Merges interval volumes of one zone into the 15-minute rollups of some UTC days. A queue's local day that has call
 * records is left to them. What a report does not say stays zero with `outcome_known`, `waits`, `rated_offered` or
 * `handled` zero beside it.
 */
export const rollVolumes = defineStatement({
  name: 'rollups.roll-volumes',
  sql: `
    INSERT INTO rollup_interval
      (site_id, day, snapshot, queue, type, direction, agent_group, interval_start, local_minute, local_date,
       ${MEASURES.join(', ')})
    SELECT
      {siteId:UInt32}, day, {snapshot:UInt64}, queue, type, 'inbound', '', start,
      toHour(start, {zone:String}) * 60 + toMinute(start, {zone:String}), local_date,
      sum(calls * share),
      sumIf(calls * share, is_known),
      sumIf(ifNull(known_offered, 0) * share, is_known),
      sumIf(ifNull(known_answered, 0) * share, is_known),
      sumIf(ifNull(known_abandoned, 0) * share, is_known),
      sumIf(short * share, is_known),
      0, 0, 0,
      sumIf((ifNull(known_offered, 0) - short * transform(toString(queue), {ruleQueues:Array(String)},
        {withoutShorts:Array(UInt8)}, {withoutShort:UInt8})) * share, is_known AND isNotNull(within_target)),
      sumIf(ifNull(within_target, 0) * share, is_known),
      sumIf(ifNull(known_answered, 0) * share, is_known AND isNotNull(asa_ms)),
      sumIf(ifNull(known_answered * asa_ms, 0) * share, is_known),
      0,
      max(ifNull(longest_wait_ms, 0)),
      sumIf(coalesce(known_answered, known_offered, calls) * share, isNotNull(aht_ms)),
      sum(ifNull(coalesce(known_answered, known_offered, calls) * aht_ms, 0) * share),
      0, 0
    FROM (${CELLS})
    WHERE (toString(queue), local_date) NOT IN (
      SELECT DISTINCT toString(queue), toDate(started_at, {zone:String})
      FROM calls FINAL
      WHERE site_id = {siteId:UInt32} AND ${IN_ZONE}
        AND started_on IN (
          SELECT arrayJoin([dirty - 1, dirty, dirty + 1])
          FROM (SELECT arrayJoin({days:Array(Date)}) AS dirty)))
    GROUP BY day, queue, type, start, local_date`,
  params: rollParams.extend({ first: z.iso.date(), last: z.iso.date() }),
  settings: ROLL_SETTINGS,
});
