import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const ask = defineQuery({
  name: 'rollups.rolled-days',
  sql: 'SELECT DISTINCT day FROM rollup_heads WHERE site_id = {siteId:UInt32} ORDER BY day',
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ day: z.iso.date() }),
});

/** The UTC days of a site that were ever rolled up. Days that never were are dirty anyway. */
export async function rolledDays(input: { siteId: number }): Promise<string[]> {
  return (await ask(input)).map(({ day }) => day);
}
