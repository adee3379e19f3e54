// Reads one generated export as a process of its own, so that its peak memory can be told:
//   node --import tsx bench/ingest/deliver.ts FILE SITE [no-settle]
// Needs DATABASE_URL and CLICKHOUSE_URL. Prints one line of JSON (Delivered).
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { closeClickHouse } from '@/server/clickhouse/client';
import { mapping } from '@/server/ingest/mapping/mapping';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { detectShape } from '@/server/ingest/source/detect-shape';
import { closeDatabase, database } from '@/server/postgres/client';
import { EXPORT_MAPPING } from './write-export';

/** What one delivery took. */
export interface Delivered {
  siteId: number;
  status: string;
  stored: number;
  quarantined: number;
  /** from the registration to the last acknowledged block */
  seconds: number;
  settleSeconds: number;
  cpuSeconds: number;
  /** of this process, settling left out */
  peakMiB: number;
}

const [file = '', code = 'bench', settling] = process.argv.slice(2);
const context = { actor: CLI_ACTOR };

async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 64 * 1024 }), hash);
  return hash.digest('hex');
}

function peakMiB(): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(line?.[1]) / 1024);
}

async function deliver(): Promise<Delivered> {
  const site = await database().site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  const origin = { path: file, sealed: false };
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const { batch } = await registerBatch(context, {
    siteId: site.id,
    fileName: path.basename(file),
    sizeBytes: statSync(file).size,
    contentSha256: await contentHash(),
    plan: { mapping: mapping.parse(EXPORT_MAPPING), shape: await detectShape(origin), path: file },
    uploadPath: null,
    door: 'command_line',
  });
  const done = await runBatch(context, { batchId: batch.id, settle: false });
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peak = peakMiB();
  const settleSeconds = settling === 'no-settle' ? 0 : (await settleSite(site.id)).seconds;
  return {
    siteId: site.id,
    status: done.status,
    stored: Number(done.rowsStored),
    quarantined: Number(done.rowsQuarantined),
    seconds,
    settleSeconds,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: peak,
  };
}

console.log(JSON.stringify(await deliver()));
await closeDatabase();
await closeClickHouse();
