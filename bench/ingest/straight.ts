import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { clickhouse } from '@/server/clickhouse/client';
import { env } from '@/server/env';

const TABLE = 'calls_straight';

/** Writes the stored rows of a site as CSV, all columns in the order of the table, rows in the order of their file. */
export async function writeStored(siteId: number, file: string): Promise<void> {
  await clickhouse().command({ query: `CREATE TABLE ${TABLE} AS calls` });
  const answer = await ask(
    `SELECT * FROM calls WHERE site_id = ${siteId} ORDER BY source_line SETTINGS max_threads = 1 FORMAT CSV`,
  );
  await pipeline(answer, createWriteStream(file));
}

/** Inserts the file straight into an empty table of the same shape, without its views. @returns seconds */
export async function insertStraight(file: string): Promise<number> {
  await clickhouse().command({ query: `TRUNCATE TABLE ${TABLE}` });
  const startedAt = performance.now();
  await ask(`INSERT INTO ${TABLE} FORMAT CSV`, file);
  return (performance.now() - startedAt) / 1000;
}

/** How many rows the straight table holds. */
export async function countStraight(): Promise<number> {
  const counted = await clickhouse().query({
    query: `SELECT count() AS rows FROM ${TABLE}`,
    format: 'JSONEachRow',
  });
  const [row] = await counted.json<{ rows: number }>();
  return row?.rows ?? 0;
}

async function ask(query: string, body?: string): Promise<IncomingMessage> {
  const url = new URL(env().CLICKHOUSE_URL);
  const { username, password, hostname, port, pathname } = url;
  const parameters = new URLSearchParams({ database: pathname.slice(1), query });
  const sent = request({
    method: 'POST',
    hostname,
    port,
    path: `/?${parameters}`,
    auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}`,
  });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  if (body === undefined) sent.end();
  else await pipeline(createReadStream(body, { highWaterMark: 1 << 20 }), sent);
  const [answer] = await answered;
  if (answer.statusCode !== 200)
    throw new Error(`ClickHouse answered ${answer.statusCode}: ${await text(answer)}`);
  if (body !== undefined) await text(answer);
  return answer;
}

async function text(answer: IncomingMessage): Promise<string> {
  return Buffer.concat(await answer.toArray()).toString();
}
