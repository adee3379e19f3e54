import { statSync } from 'node:fs';
import path from 'node:path';
import { clickHouseLibrary, ffi, postgresBinaries } from '@/server/embedded/native';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { toAppError } from '@/server/errors';
import { type Check, failed, ok, warning } from './check';

/** What must be installed for this platform. Without the servers' packages, servers of one's own are needed. */
export async function checkLibraries(): Promise<Check[]> {
  const external = Boolean(process.env.DATABASE_URL && process.env.CLICKHOUSE_URL);
  const missing = external ? warning : failed;
  return [
    await present('library.clickhouse', missing, () => {
      ffi();
      return clickHouseLibrary();
    }),
    await present('library.postgres', missing, async () => (await postgresBinaries()).postgres),
    await present('library.database-client', failed, () => {
      const file = path.join(PROJECT_ROOT, 'server/postgres/generated');
      statSync(file);
      return file;
    }),
  ];
}

async function present(
  name: string,
  missing: typeof failed,
  find: () => string | Promise<string>,
): Promise<Check> {
  try {
    return ok(name, path.relative(PROJECT_ROOT, await find()));
  } catch (thrown) {
    const error = toAppError(thrown);
    return missing(name, error.message, error.hint ?? 'Run "npm ci".');
  }
}
