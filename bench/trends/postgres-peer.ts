import { createWriteStream } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { clickhouse } from '@/server/clickhouse/client';
import { env } from '@/server/env';
import type { CallFilter } from '@/server/trends/filter';
import type { Question } from './questions';

const TABLE = `
  CREATE UNLOGGED TABLE bench_calls (
    site_id int, call_id text, started_at timestamptz, queue text, type text, agent text, agent_group text,
    wrap_up text, outcome text, wait_ms int, talk_ms int, hold_ms int, acw_ms int)`;
const INDEXES = [
  'CREATE INDEX ON bench_calls (site_id, started_at)',
  'CREATE INDEX ON bench_calls (site_id, queue, started_at)',
  'CREATE INDEX ON bench_calls (site_id, agent_group, started_at)',
  'VACUUM ANALYZE bench_calls',
];

/** The first so many generated calls in a PostgreSQL table with the indexes that these questions want. */
export async function loadPostgres(siteId: number, calls: number): Promise<Client> {
  const file = path.join(tmpdir(), `callcast-bench-${process.pid}.csv`);
  const answer = await clickhouse().exec({
    query: `
      SELECT site_id, call_id, started_at, queue, type, agent, agent_group, wrap_up, outcome, wait_ms, talk_ms, hold_ms, acw_ms
      FROM calls WHERE site_id = {siteId:UInt32} AND cityHash64(call_id) % {one:UInt32} = 0 LIMIT {calls:UInt64} FORMAT CSV`,
    query_params: { siteId, calls, one: await oneIn(siteId, calls) },
  });
  await pipeline(answer.stream, createWriteStream(file));
  await chmod(file, 0o644);
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(TABLE);
  await client.query(
    `COPY bench_calls FROM '${file}' (FORMAT csv, FORCE_NOT_NULL (agent, agent_group, wrap_up))`,
  );
  await rm(file);
  for (const statement of INDEXES) await client.query(statement);
  await client.query(`SET work_mem = '256MB'`);
  return client;
}

/** Every how many-eth generated call makes about so many over the same two years. */
async function oneIn(siteId: number, calls: number): Promise<number> {
  const answer = await clickhouse().query({
    query: 'SELECT sum(stored) AS stored FROM calls_a_day WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  const [row] = await answer.json<{ stored: number }>();
  return Math.max(1, Math.floor((row?.stored ?? calls) / calls));
}

const LOCAL = `(started_at AT TIME ZONE 'Europe/Amsterdam')`;
const ANSWERED = `outcome IN ('answered', 'transferred')`;
const ABANDONED = `outcome = 'abandoned'`;
const MEASURES = `
  count(*), count(*) FILTER (WHERE ${ANSWERED} OR ${ABANDONED}), count(*) FILTER (WHERE ${ANSWERED}),
  count(*) FILTER (WHERE ${ABANDONED}), count(*) FILTER (WHERE ${ABANDONED} AND wait_ms < 5000),
  count(*) FILTER (WHERE ${ANSWERED} AND wait_ms <= 20000), sum(wait_ms) FILTER (WHERE ${ANSWERED}),
  max(wait_ms), sum(talk_ms + hold_ms + acw_ms) FILTER (WHERE ${ANSWERED}),
  count(*) FILTER (WHERE outcome = 'transferred')`;
const KEYS: Record<Question, string> = {
  summary: 'queue',
  series: `date_trunc('day', ${LOCAL})`,
  heatmap: `extract(isodow FROM ${LOCAL}), extract(hour FROM ${LOCAL})`,
  breakdown: 'agent',
};

/** The same question of the calls themselves, for the period and, where the page compares, the one before it. */
export async function askPostgres(client: Client, question: Question, filter: CallFilter): Promise<void> {
  const days = (Date.parse(filter.to) - Date.parse(filter.from)) / 86_400_000 + 1;
  for (const shift of question === 'heatmap' ? [0] : [0, days]) {
    await client.query(
      `SELECT ${KEYS[question]}, ${MEASURES}
       FROM bench_calls
       WHERE site_id = $1
         AND started_at >= (($2::date - $4::int)::timestamp AT TIME ZONE 'Europe/Amsterdam')
         AND started_at < (($3::date - $4::int + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
         AND ($5::text[] = '{}' OR queue = ANY ($5)) AND ($6::text[] = '{}' OR type = ANY ($6))
         AND ($7::text[] = '{}' OR agent_group = ANY ($7))
       GROUP BY ${KEYS[question]}`,
      [filter.siteId, filter.from, filter.to, shift, filter.queues, filter.types, filter.agentGroups],
    );
  }
}
