import { z } from 'zod';
import { clickhouse } from '@/server/clickhouse/client';
import { MEASURES } from '@/server/rollups/statements/call-measures';
import { add, type Measured, type Rollups } from './expected-rollups';

const KEYS = {
  interval: ['interval_start', 'local_minute', 'local_date'],
  hour: ['local_minute', 'local_date'],
  day: ['local_date'],
  agent_day: ['agent', 'local_date'],
  wrap_up_day: ['wrap_up', 'local_date'],
} as const;

const row = z.record(z.string(), z.union([z.string(), z.number()]));
const measures = z.record(z.enum(MEASURES), z.number());

/** All rollups of a site that count, as readers of them see them, in the shape of `expectedRollups`. */
export async function readRollups(siteId: number): Promise<Rollups> {
  return {
    interval: await readTable(siteId, 'interval'),
    hour: await readTable(siteId, 'hour'),
    day: await readTable(siteId, 'day'),
    agent_day: await readTable(siteId, 'agent_day'),
    wrap_up_day: await readTable(siteId, 'wrap_up_day'),
  };
}

async function readTable(siteId: number, table: keyof Rollups): Promise<Map<string, Measured>> {
  const answer = await clickhouse().query({
    query: `
      SELECT * FROM {table:Identifier}
      WHERE site_id = {siteId:UInt32}
        AND (day, snapshot) IN (
          SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
    query_params: { table: `rollup_${table}`, siteId },
    format: 'JSONEachRow',
  });
  const rows = new Map<string, Measured>();
  for (const found of z.array(row).parse(await answer.json())) {
    const key = ['queue', 'type', 'direction', 'agent_group', ...KEYS[table]].map((name) =>
      name === 'interval_start' ? new Date(String(found[name])).toISOString() : String(found[name]),
    );
    const measured = Object.fromEntries(MEASURES.map((name) => [name, found[name]]));
    add(rows, key.join('|'), measures.parse(measured));
  }
  return rows;
}
