import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

const params = z.object({
  siteId: z.int().positive(),
  /** Side by side with `snapshots`. */
  days: z.array(z.iso.date()).min(1),
  snapshots: z.array(z.int()).min(1),
});

function deleteFrom(table: string) {
  return defineStatement({
    name: `rollups.delete-snapshots-${table}`,
    sql: `
      DELETE FROM ${table}
      WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)}
        AND has(arrayZip({days:Array(Date)}, {snapshots:Array(UInt64)}), (day, snapshot))`,
    params,
  });
}

const STATEMENTS = [
  deleteFrom('rollup_interval'),
  deleteFrom('rollup_hour'),
  deleteFrom('rollup_day'),
  deleteFrom('rollup_agent_day'),
  deleteFrom('rollup_wrap_up_day'),
  deleteFrom('rollup_waits'),
  deleteFrom('rollup_presence'),
  deleteFrom('rollup_flow'),
  deleteFrom('rollup_source'),
];

/** Deletes the rollups of some days' snapshots of a site. */
export async function deleteSnapshots(input: z.input<typeof params>): Promise<void> {
  for (const statement of STATEMENTS) await statement(input);
}
