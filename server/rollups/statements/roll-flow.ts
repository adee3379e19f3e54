import { defineStatement } from '@/server/clickhouse/define-statement';
import { MEASURED_CALLS } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** SQL: what became of one of MEASURED_CALLS. */
export const BECAME = `multiIf(is_short, 'short_abandoned', is_answered AND transferred_to != '', 'transferred', toString(outcome))`;

/**
 * Makes the ways of the calls of one zone on some UTC days: entry, menu, queue, where they were passed on to, what became
 * of them. An abandon counts as short by its queue's threshold, as in every rollup.
 */
export const rollFlow = defineStatement({
  name: 'rollups.roll-flow',
  sql: `
    INSERT INTO rollup_flow
      (site_id, day, snapshot, local_date, entry, menu_choice, queue, type, direction, agent_group, transferred_to, outcome,
       calls, wait_ms, handled, handle_ms)
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, toDate(started_at, {zone:String}) AS local_date,
      entry, menu_choice, queue, type, direction, agent_group, transferred_to,
      ${BECAME} AS became,
      count(), sum(wait), countIf(is_answered), sumIf(talk + hold + acw, is_answered)
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, local_date, entry, menu_choice, queue, type, direction, agent_group, transferred_to, became`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
