import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AcquireOptions } from '@/server/embedded/acquire';
import { PROJECT_ROOT } from '@/server/embedded/paths';

export interface ServiceHolder {
  process: ChildProcess;
  databaseUrl: string;
  clickhouseUrl: string;
}

/** Another process that uses the embedded servers of a data directory, ready. */
export async function startServiceHolder(options: AcquireOptions): Promise<ServiceHolder> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = fileURLToPath(new URL('./hold-services.ts', import.meta.url));
  const { DATABASE_URL: _database, CLICKHOUSE_URL: _clickhouse, ...environment } = process.env;
  const holder = spawn(process.execPath, ['--import', tsx, script, JSON.stringify(options)], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  const line = await new Promise<string>((resolve, reject) => {
    if (holder.stdout) createInterface({ input: holder.stdout }).once('line', resolve);
    holder.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
  });
  const { DATABASE_URL, CLICKHOUSE_URL } = JSON.parse(line) as Record<string, string>;
  return { process: holder, databaseUrl: DATABASE_URL ?? '', clickhouseUrl: CLICKHOUSE_URL ?? '' };
}
