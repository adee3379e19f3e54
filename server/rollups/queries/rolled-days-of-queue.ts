import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const ask = defineQuery({
  name: 'rollups.rolled-days-of-queue',
  sql: `
    SELECT DISTINCT day
    FROM rollup_day
    WHERE site_id = {siteId:UInt32} AND queue = {queue:String}
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive(), queue: z.string() }),
  row: z.object({ day: z.iso.date() }),
});

/** The UTC days on which a queue has, or once had, rollups. */
export async function rolledDaysOfQueue(input: { siteId: number; queue: string }): Promise<string[]> {
  return (await ask(input)).map(({ day }) => day);
}
