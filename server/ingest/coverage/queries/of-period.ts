import { z } from 'zod';

/** A site and the first and last of some local days. */
export const ofPeriod = z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() });

/** SQL: rows of the rollups that count. */
export const CURRENT_ROLLUPS = `
  (day, snapshot) IN (
    SELECT day, max(snapshot) FROM rollup_heads
    WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1 GROUP BY day)`;

/** SQL: rows of the period. A local day lies on two UTC days at most, each beside it at most. */
export const OF_PERIOD = `
  site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
  AND local_date BETWEEN {from:Date} AND {to:Date}`;
