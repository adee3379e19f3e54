import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acquireServices } from '@/server/embedded/acquire';
import { env } from '@/server/env';

/** Runs `work` with an empty PostgreSQL database: DATABASE_URL's where it is set, else one that is gone afterwards. */
export async function withScratchDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-scratch-'));
  const services = await acquireServices({ dataDir, durable: false, temporary: true, graceMs: 0 });
  try {
    return await work(env().DATABASE_URL);
  } finally {
    await services.release();
  }
}
