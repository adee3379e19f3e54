// Calls sent to the HTTP API at a fixed rate, with ClickHouse away in the middle; then everything is counted:
//   npx tsx bench/api.ts [--rate 2000] [--batch 100] [--seconds 300] [--away 60] [--server product|routes] [--seed 1]
// The sender, the web server, the worker, PostgreSQL and ClickHouse share this machine. Exit code 1 when a call is missing
// or counts twice.
import { parseArgs } from 'node:util';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { spoolBytes } from '@/server/api/spool/require-room';
import { clickhouse } from '@/server/clickhouse/client';
import { env } from '@/server/env';
import { database } from '@/server/postgres/client';
import { awayable } from './api/away';
import { CallSource } from './api/call-source';
import { type LoadReport, latencyAt, load } from './api/load';
import { serve } from './api/product';
import { receivingSite, settledFigures } from './api/receiving-site';
import { withOwnStores } from './with-own-stores';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    batch: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '300' },
    away: { type: 'string', default: '60' },
    server: { type: 'string', default: 'product' },
    seed: { type: 'string', default: '1' },
  },
});
const [rate, batch, seconds, away] = [values.rate, values.batch, values.seconds, values.away].map(Number) as [
  number,
  number,
  number,
  number,
];
const CODE = 'bench-api';

await withOwnStores(async (dataDir) => {
  const { siteId, key } = await receivingSite(CODE);
  // This process's own client goes straight to the server.
  await clickhouse().ping();
  const relay = await awayable(env().CLICKHOUSE_URL);
  process.env.CLICKHOUSE_URL = relay.url;
  const served = await serve(values.server === 'routes' ? 'routes' : 'product', dataDir);
  try {
    const source = new CallSource({
      name: 'c',
      random: seededRandom(Number(values.seed)),
      corrections: 0.02,
      from: Date.now() - 86_400_000,
      to: Date.now(),
    });
    const leaves = Math.round((seconds - away) / 2);
    let mostWaiting = 0;
    const report = await load({
      receiver: { url: served.url, key },
      source,
      rate,
      batch,
      seconds,
      onSecond: (second, underWay) => {
        if (away > 0 && second === leaves) void relay.goAway();
        if (away > 0 && second === leaves + away) void relay.comeBack();
        void spoolBytes().then((bytes) => {
          mostWaiting = Math.max(mostWaiting, bytes);
          if (second % 10 === 0)
            console.error(`${second} s: ${underWay} under way, ${mb(bytes)} MB in the spool`);
        });
      },
    });
    const endedAt = Date.now();
    const found = await settledFigures(siteId, CODE);
    await tell(report, { settledSeconds: (Date.now() - endedAt) / 1000, mostWaiting, siteId });
    const expected = { calls: 0, answered: 0, abandoned: 0, waitSeconds: 0, talkSeconds: 0 };
    source.addTo(expected);
    const exact =
      JSON.stringify(found) === JSON.stringify({ figures: expected, agree: true, rowsRead: report.calls });
    console.log(exact ? 'exact: nothing lost, nothing twice' : `WRONG: expected ${JSON.stringify(expected)}`);
    console.log(JSON.stringify(found));
    process.exitCode = exact ? 0 : 1;
  } finally {
    await served.stop();
    await relay.close();
  }
});

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

async function tell(
  report: LoadReport,
  after: { settledSeconds: number; mostWaiting: number; siteId: number },
): Promise<void> {
  const { requests, calls, sentAgain, latencies } = report;
  const at = (share: number) => latencyAt(latencies, share).toFixed(0);
  const deliveries = await database().ingestBatch.count({ where: { siteId: after.siteId } });
  console.log(
    `${calls} calls in ${requests} requests of ${batch} in ${report.seconds.toFixed(1)} s: ` +
      `${(calls / report.seconds).toFixed(0)} calls/s; ClickHouse away for ${away} s`,
  );
  console.log(
    `202 after ms: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${at(1)}; ${sentAgain} sent again`,
  );
  console.log(
    `${deliveries} deliveries; at most ${mb(after.mostWaiting)} MB waited on disk; ` +
      `all stored and on the pages ${after.settledSeconds.toFixed(0)} s after the last request`,
  );
}
