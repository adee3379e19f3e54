/**
 * The one place that says which transcript of a call counts: the newest of site and UTC days, read in key order without
 * FINAL; withdrawn ones (moved to another day, erased) are left out. Parameters: site_id, days.
 */
export const CURRENT_TRANSCRIPTS = `
  SELECT *
  FROM (
    SELECT *
    FROM transcripts
    WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)}
    ORDER BY started_on, call_id, version DESC, is_deleted DESC
    LIMIT 1 BY started_on, call_id
  )
  WHERE is_deleted = 0`;
