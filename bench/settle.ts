// What settling small and large deliveries costs the stores, statement by statement:
//   npx tsx bench/settle.ts [--rounds 10] [--statements]
// Prints milliseconds by the clock, ClickHouse's processor milliseconds, statements and parts of one settling.
import { parseArgs } from 'node:util';
import { settleSite } from '@/server/calls/settle';
import { clickhouse } from '@/server/clickhouse/client';
import { database } from '@/server/postgres/client';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { withOwnStores } from './with-own-stores';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, statements: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);

/** What is delivered each round, to a site of its own that has `stored` calls of the same days before. */
const DELIVERIES = [
  { name: '10 calls of a day, none there', calls: 10, days: 1, stored: 0 },
  { name: '10 calls of a day with 10,000', calls: 10, days: 1, stored: 10_000 },
  { name: '10,000 calls of a day', calls: 10_000, days: 1, stored: 0 },
  { name: '10,000 calls of 30 days', calls: 10_000, days: 30, stored: 0 },
];

const QUEUES = ['sales', 'help', 'billing', 'night'];
const FIRST = Date.parse('2026-03-02T06:00:00Z');
const DAY_MS = 86_400_000;

/** Calls spread over fourteen hours of some days. */
function callsOf(count: number, days: number, prefix: string): TestCall[] {
  return Array.from({ length: count }, (_, index) => ({
    callId: `${prefix}-${index}`,
    startedAt: new Date(FIRST + (index % days) * DAY_MS + ((index * 7919) % 50_400) * 1000),
    queue: QUEUES[index % QUEUES.length] ?? '',
    type: index % 3 === 0 ? 'new' : '',
    agent: `agent-${index % 40}`,
    agentGroup: `group-${index % 4}`,
    wrapUp: `code-${index % 6}`,
    outcome: index % 9 === 0 ? ('abandoned' as const) : ('answered' as const),
    waitMs: (index * 613) % 90_000,
    talkMs: (index * 811) % 400_000,
    acwMs: 30_000,
  }));
}

async function newSite(): Promise<number> {
  const { id } = await database().site.create({
    data: { code: crypto.randomUUID(), name: 'Bench', timeZone: 'Europe/Amsterdam' },
  });
  return id;
}

interface Cost {
  statement: string;
  times: number;
  cpu_ms: number;
  wall_ms: number;
  read_rows: number;
  parts: number;
  memory_mib: number;
}

/** What ClickHouse spent since a moment, by statement. */
async function costsSince(since: string): Promise<Cost[]> {
  await clickhouse().command({ query: 'SYSTEM FLUSH LOGS' });
  const answer = await clickhouse().query({
    query: `
      SELECT log_comment AS statement, count() AS times,
        sum(ProfileEvents['UserTimeMicroseconds'] + ProfileEvents['SystemTimeMicroseconds']) / 1000 AS cpu_ms,
        sum(query_duration_ms) AS wall_ms, sum(read_rows) AS read_rows,
        sum(ProfileEvents['InsertedPartCount'] + ProfileEvents['MergeTreeDataWriterBlocks']) AS parts,
        max(memory_usage) / 1048576 AS memory_mib
      FROM system.query_log
      WHERE type = 'QueryFinish' AND log_comment != '' AND event_time_microseconds >= {since:DateTime64(6)}
        AND current_database = currentDatabase()
      GROUP BY statement ORDER BY cpu_ms DESC`,
    query_params: { since },
    format: 'JSONEachRow',
  });
  return await answer.json<Cost>();
}

async function now(): Promise<string> {
  const answer = await clickhouse().query({
    query: 'SELECT toString(now64(6)) AS at',
    format: 'JSONEachRow',
  });
  const [row] = await answer.json<{ at: string }>();
  return row?.at ?? '';
}

async function measure({ name, calls, days, stored }: (typeof DELIVERIES)[number]): Promise<void> {
  let wall = 0;
  const costs = new Map<string, Cost>();
  for (let round = 0; round < rounds; round++) {
    const siteId = await newSite();
    if (stored > 0) {
      await insertCalls(siteId, callsOf(stored, days, 'stored'));
      await settleSite(siteId);
    }
    await insertCalls(siteId, callsOf(calls, days, 'new'));
    const since = await now();
    const startedAt = performance.now();
    await settleSite(siteId);
    wall += performance.now() - startedAt;
    for (const cost of await costsSince(since)) {
      const sum = costs.get(cost.statement);
      costs.set(cost.statement, {
        ...cost,
        times: cost.times + (sum?.times ?? 0),
        cpu_ms: cost.cpu_ms + (sum?.cpu_ms ?? 0),
        wall_ms: cost.wall_ms + (sum?.wall_ms ?? 0),
        read_rows: cost.read_rows + (sum?.read_rows ?? 0),
        parts: cost.parts + (sum?.parts ?? 0),
      });
    }
  }
  report(name, wall, [...costs.values()]);
}

const each = (total: number) => Math.round((total / rounds) * 10) / 10;

function report(name: string, wall: number, costs: readonly Cost[]): void {
  const sum = (pick: (cost: Cost) => number) => each(costs.reduce((total, cost) => total + pick(cost), 0));
  console.log(
    `${name}: ${each(wall)} ms, ClickHouse ${sum((cost) => cost.cpu_ms)} ms of the processor, ` +
      `${sum((cost) => cost.times)} statements, ${sum((cost) => cost.read_rows)} rows read, ${sum((cost) => cost.parts)} parts`,
  );
  if (!values.statements) return;
  console.table(
    [...costs]
      .sort((a, b) => b.cpu_ms - a.cpu_ms)
      .map(({ statement, times, cpu_ms, wall_ms, read_rows, parts, memory_mib }) => ({
        statement,
        times: each(times),
        'cpu ms': each(cpu_ms),
        'wall ms': each(wall_ms),
        'rows read': each(read_rows),
        parts: each(parts),
        MiB: Math.round(memory_mib),
      })),
  );
}

await withOwnStores(async () => {
  await settleSite(await newSite());
  for (const delivery of DELIVERIES) await measure(delivery);
});
