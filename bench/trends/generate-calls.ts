import { clickhouse } from '@/server/clickhouse/client';
import { database } from '@/server/postgres/client';
import { markDaysDirty } from '@/server/rollups/mark-dirty';

export const FIRST_DAY = '2023-01-02';
export const WEEKS = 104;
const QUEUES = 20;
const ROWS_A_STATEMENT = 5_000_000;

/**
 * Calls of two years as a busy centre has them: 20 queues of unequal size, 6 types (3 a queue), 500 agents in 12 groups
 * (2 groups a queue), 10 wrap-up codes, quiet weekends, a bell over the day. Made inside ClickHouse from numbers.
 */
const GENERATE = `
  INSERT INTO calls
    (site_id, call_id, started_at, queue, direction, type, agent, agent_group, caller_key, queue_entered_at,
     ivr_ms, queue_ms, wait_ms, talk_ms, hold_ms, acw_ms, outcome, source_outcome, wrap_up, version)
  WITH
    {perWeek:Float64} AS per_week,
    intDiv(number, toUInt64(per_week)) AS week,
    (number % toUInt64(per_week)) / per_week AS of_week,
    multiIf(of_week < 0.2, 0, of_week < 0.38, 1, of_week < 0.55, 2, of_week < 0.72, 3, of_week < 0.88, 4,
      of_week < 0.95, 5, 6) AS weekday,
    cityHash64(number, 1) AS h1, cityHash64(number, 2) AS h2, cityHash64(number, 3) AS h3,
    6 * 3600000 + toUInt64(14. * 3600000 * ((h1 % 100000) + (intDiv(h1, 100000) % 100000)
      + (intDiv(h1, 10000000000) % 100000)) / 300000) AS ms_of_day,
    least(h2 % ${QUEUES}, intDiv(h2, 100) % ${QUEUES}) AS queue_no,
    (queue_no * 5 + intDiv(h2, 10000) % 2) % 12 AS group_no,
    group_no * 41 + intDiv(h2, 1000000) % 41 AS agent_no,
    h3 % 100 AS fate,
    -log(((intDiv(h3, 100) % 100000) + 1) / 100001) AS e1,
    -log(((intDiv(h3, 10000000) % 100000) + 1) / 100001) AS e2,
    multiIf(fate < 83, 'answered', fate < 88, 'transferred', fate < 96, 'abandoned', fate < 99, 'contained', 'failed')
      AS fated,
    fated IN ('answered', 'transferred') AS served
  SELECT
    {siteId:UInt32}, concat('c', toString(number)),
    addMilliseconds(toDateTime64({firstDay:Date} + toIntervalDay(week * 7 + weekday), 3, 'UTC'), ms_of_day) AS at,
    concat('queue-', toString(queue_no)), 'inbound', concat('type-', toString((queue_no + h1 % 3) % 6)),
    if(served, concat('agent-', toString(agent_no)), ''), if(served, concat('group-', toString(group_no)), ''),
    lower(hex(h2)), at, 8000, toUInt32(e1 * 25000), toUInt32(e1 * 25000), if(served, toUInt32(e2 * 240000), 0),
    0, if(served, 30000, 0), fated, fated, if(served, concat('code-', toString(h2 % 10)), ''),
    {seq:UInt64} * 4294967296 + number + 1
  FROM numbers({from:UInt64}, {rows:UInt64})`;

/** A site "bench" with 20 queues and so many generated calls, its days marked dirty. Returns its id. */
export async function generateCalls(calls: number, onProgress: (stored: number) => void): Promise<number> {
  const queues = Array.from({ length: QUEUES }, (_, index) => ({
    code: `queue-${index}`,
    name: `Queue ${index}`,
  }));
  const site = await database().site.create({
    data: { code: 'bench', name: 'Bench', timeZone: 'Europe/Amsterdam', queues: { create: queues } },
  });
  const batch = await database().ingestBatch.create({
    data: {
      siteId: site.id,
      kind: 'calls',
      status: 'done',
      fileName: 'generated',
      sizeBytes: 0,
      contentSha256: `generated ${calls}`,
      mappingSha256: '',
      mapping: {},
      rowsStored: calls,
      startedAt: new Date(),
      finishedAt: new Date(),
    },
  });
  const first = Date.parse(FIRST_DAY);
  const days = Array.from({ length: WEEKS * 7 }, (_, day) => new Date(first + day * 86_400_000));
  await markDaysDirty(
    site.id,
    days.map((day) => day.toISOString().slice(0, 10)),
  );
  for (let from = 0; from < calls; from += ROWS_A_STATEMENT) {
    const rows = Math.min(ROWS_A_STATEMENT, calls - from);
    await clickhouse().command({
      query: GENERATE,
      query_params: {
        siteId: site.id,
        firstDay: FIRST_DAY,
        perWeek: calls / WEEKS,
        seq: batch.seq,
        from,
        rows,
      },
      clickhouse_settings: { insert_deduplicate: 0, wait_end_of_query: 1 },
    });
    onProgress(from + rows);
  }
  return site.id;
}
