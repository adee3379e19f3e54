import { z } from 'zod';

/** Deliveries whose calls may have moved, and how much they hold. */
export const movedCallsParams = z.object({
  siteId: z.int().positive(),
  /** batch.seq of the deliveries */
  seqs: z.array(z.int().positive()).min(1),
  /** the UTC days they touched */
  days: z.array(z.iso.date()),
  /** 1: look up the calls of the deliveries one by one; 0: read the site's call days once, in key order */
  few: z.union([z.literal(0), z.literal(1)]),
});

/** Keeps memory flat however many calls the site has: they are read in key order, and one call is in memory at a time. */
export const MOVED_CALLS_SETTINGS = { optimize_aggregation_in_order: 1 } as const;

/**
 * SQL: one row a call of those deliveries that was seen on more than one UTC day, with the day of its newest version,
 * that version, and the older days. Facts that a file of texts told have its number alone as their version.
 */
export const MOVED_CALLS = `
  SELECT
    call_id,
    argMax(started_on, version) AS newest_day,
    max(version) AS newest,
    arrayFilter(day -> day != newest_day, groupUniqArray(started_on)) AS older_days
  FROM call_days
  WHERE site_id = {siteId:UInt32}
    AND ({few:UInt8} = 0 OR call_id IN (
      SELECT call_id
      FROM calls
      WHERE {few:UInt8} = 1 AND site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
        AND (bitShiftRight(version, 32) IN {seqs:Array(UInt64)} OR version IN {seqs:Array(UInt64)})))
  GROUP BY site_id, call_id
  HAVING min(started_on) != max(started_on)
    AND countIf(bitShiftRight(version, 32) IN {seqs:Array(UInt64)} OR version IN {seqs:Array(UInt64)}) > 0`;
