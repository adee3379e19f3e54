import { closeClickHouse } from '@/server/clickhouse/client';
import { acquireServices } from '@/server/embedded/acquire';
import { closeQueues } from '@/server/jobs/enqueue';
import { closeDatabase } from '@/server/postgres/client';
import type { CommandContext } from './command';
import { requireMigrated } from './require-migrated';

/**
 * Runs the work of a command with both stores at hand (`database()`, `clickhouse()`), starting the embedded servers when
 * the environment names none; closes everything afterwards.
 * @throws AppError `conflict` when the stores are not migrated, and what `work` throws
 */
export async function withStores<Result>(
  context: Pick<CommandContext, 'dataDir'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const services = await acquireServices(context.dataDir ? { dataDir: context.dataDir } : {});
  try {
    await requireMigrated();
    return await work();
  } finally {
    await closeQueues();
    await closeDatabase();
    await closeClickHouse();
    await services.release();
  }
}
