// How fast the trends page is answered at many generated calls, and how that compares with PostgreSQL:
//   npx tsx bench/trends.ts [--calls 10000000] [--postgres 5000000] [--filters 50]
// Prints milliseconds (p50, p95, worst of random filters) and PostgreSQL's time as a ratio to ours (above 1: we are faster).
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { settleSite } from '@/server/calls/settle';
import { clickhouse } from '@/server/clickhouse/client';
import { generateCalls } from './trends/generate-calls';
import { type Timing, timeEach } from './trends/percentiles';
import { askPostgres, loadPostgres } from './trends/postgres-peer';
import { ask, QUESTIONS, type Question } from './trends/questions';
import { randomFilter } from './trends/random-filters';
import { withOwnStores } from './with-own-stores';

const LIMIT_P95_MS = 100;

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000000' },
    postgres: { type: 'string', default: '5000000' },
    filters: { type: 'string', default: '50' },
  },
});
const calls = Number(values.calls);
const peerCalls = Number(values.postgres);
const filterCount = Number(values.filters);

async function prepare(): Promise<number> {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  const siteId = await generateCalls(calls, (stored) =>
    console.log(`${seconds()} s: ${stored} calls generated`),
  );
  const settled = await settleSite(siteId);
  console.log(`${seconds()} s: settled ${settled.days} days in ${settled.seconds.toFixed(1)} s`);
  const again = await settleSite(siteId);
  console.log(`Settling with nothing to do: ${(again.seconds * 1000).toFixed(0)} ms`);
  await untilMerged();
  console.log(`${seconds()} s: nothing left to merge`);
  const sizes = await clickhouse().query({
    query: `
      SELECT table, sum(rows) AS rows, formatReadableSize(sum(bytes_on_disk)) AS size FROM system.parts
      WHERE active AND database = currentDatabase() GROUP BY table ORDER BY table`,
    format: 'JSONEachRow',
  });
  console.table(await sizes.json());
  return siteId;
}

/** A store that has just taken in years of calls at once still tidies up; on an ordinary day it does not. */
async function untilMerged(): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(1000)) {
    const answer = await clickhouse().query({
      query: 'SELECT count() AS merges FROM system.merges',
      format: 'JSONEachRow',
    });
    const [row] = await answer.json<{ merges: number }>();
    if (row?.merges === 0) return;
  }
}

async function timeOurs(siteId: number): Promise<Record<Question, Timing>> {
  return await timeQuestions(siteId, (question, filter, random) => ask(question, filter, random));
}

async function timePeer(siteId: number): Promise<Record<Question, Timing>> {
  console.log(`Loading ${peerCalls} of the same calls into PostgreSQL`);
  const client = await loadPostgres(siteId, peerCalls);
  try {
    return await timeQuestions(siteId, (question, filter) => askPostgres(client, question, filter));
  } finally {
    await client.end();
  }
}

async function timeQuestions(
  siteId: number,
  attempt: (
    question: Question,
    filter: ReturnType<typeof randomFilter>,
    random: () => number,
  ) => Promise<unknown>,
): Promise<Record<Question, Timing>> {
  const timings: Partial<Record<Question, Timing>> = {};
  for (const question of QUESTIONS) {
    const random = seededRandom(1);
    const filters = Array.from({ length: filterCount }, () => randomFilter(random, siteId));
    await attempt(question, filters[0] ?? randomFilter(random, siteId), random);
    timings[question] = await timeEach(filters.map((filter) => () => attempt(question, filter, random)));
  }
  return timings as Record<Question, Timing>;
}

function report(ours: Record<Question, Timing>, peer: Record<Question, Timing> | undefined): void {
  console.log(`${calls} calls, ${filterCount} random filters a question, ${cpus().length} cores`);
  const round = (ms: number | undefined) => (ms === undefined ? '' : Math.round(ms * 10) / 10);
  const ratio = (theirs: number | undefined, own: number) =>
    theirs === undefined ? '' : Math.round((theirs / own) * 10) / 10;
  console.table(
    Object.fromEntries(
      QUESTIONS.map((question) => [
        question,
        {
          p50: round(ours[question].p50),
          p95: round(ours[question].p95),
          worst: round(ours[question].worst),
          'of limit': round(ours[question].p95 / LIMIT_P95_MS),
          'PostgreSQL p50': round(peer?.[question].p50),
          'PostgreSQL p95': round(peer?.[question].p95),
          'ratio p50': ratio(peer?.[question].p50, ours[question].p50),
          'ratio p95': ratio(peer?.[question].p95, ours[question].p95),
        },
      ]),
    ),
  );
}

await withOwnStores(async () => {
  const siteId = await prepare();
  const ours = await timeOurs(siteId);
  report(ours, peerCalls > 0 ? await timePeer(siteId) : undefined);
});
