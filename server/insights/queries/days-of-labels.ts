import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** UTC days of a site on which some labels were read, or spoken of by people. */
export const daysOfLabels = defineQuery({
  name: 'insights.days-of-labels',
  sql: `
    SELECT DISTINCT started_on AS day FROM readings
    WHERE site_id = {siteId:UInt32} AND (hasAny(labels, {labels:Array(String)}) OR top IN {labels:Array(String)})
    UNION DISTINCT
    SELECT DISTINCT started_on AS day FROM corrections
    WHERE site_id = {siteId:UInt32} AND label IN {labels:Array(String)}`,
  params: z.object({ siteId: z.int().positive(), labels: z.array(z.string()).min(1) }),
  row: z.object({ day: z.iso.date() }),
});
