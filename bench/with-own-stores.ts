import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeClickHouse } from '@/server/clickhouse/client';
import { migrateClickHouse } from '@/server/clickhouse/migrate';
import { acquireServices } from '@/server/embedded/acquire';
import { env, forgetEnv } from '@/server/env';
import { closeDatabase } from '@/server/postgres/client';
import { migratePostgres } from '@/server/postgres/migrate';

/** Runs `work` on embedded servers of its own, migrated and durable; they and their files go afterwards. */
export async function withOwnStores<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const before = { ...process.env };
  delete process.env.DATABASE_URL;
  delete process.env.CLICKHOUSE_URL;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-own-'));
  const services = await acquireServices({ dataDir, temporary: true, graceMs: 0 });
  try {
    const { DATABASE_URL, CLICKHOUSE_URL } = env();
    await migratePostgres(DATABASE_URL);
    await migrateClickHouse({ clickhouseUrl: CLICKHOUSE_URL, databaseUrl: DATABASE_URL });
    return await work(dataDir);
  } finally {
    await closeDatabase();
    await closeClickHouse();
    await services.release();
    process.env = before;
    forgetEnv();
  }
}
