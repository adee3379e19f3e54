/** How long after a call was passed on its next leg may begin, in seconds. */
const REACH_SECONDS = 900;

/**
 * SQL: where a call that was passed on went: the same caller's next call in the queue it was passed on to, begun before the
 * first (its after-call work aside) had been over for 15 minutes. Reads a week either side, as repeats do.
 * Parameters: siteId, days, weeks.
 */
export const ONWARD_LEGS = `
  SELECT passed.started_on AS started_on, passed.call_id AS call_id, legs.call_id AS leg,
    legs.wait_ms AS leg_wait_ms, toUInt32(legs.talk_ms + legs.hold_ms + legs.acw_ms) AS leg_handle_ms
  FROM (
    SELECT started_on, call_id, started_at, caller_key, toString(transferred_to) AS went_to,
      addMilliseconds(started_at, ivr_ms + greatest(queue_ms, wait_ms) + talk_ms + hold_ms) AS ended_at
    FROM calls FINAL
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND caller_key != '' AND transferred_to != ''
      AND (started_on, call_id) IN (
        SELECT started_on, call_id FROM transcripts
        WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)})) AS passed
  ASOF INNER JOIN (
    SELECT call_id, started_at, caller_key, toString(queue) AS went_to, wait_ms, talk_ms, hold_ms, acw_ms
    FROM calls FINAL
    WHERE site_id = {siteId:UInt32} AND started_on IN {weeks:Array(Date)} AND caller_key IN (
      SELECT caller_key FROM calls
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND caller_key != ''
        AND transferred_to != '')) AS legs
  ON passed.caller_key = legs.caller_key AND passed.went_to = legs.went_to AND passed.started_at < legs.started_at
  WHERE legs.started_at <= addSeconds(passed.ended_at, ${REACH_SECONDS})`;
