import { clickhouse } from '@/server/clickhouse/client';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

export interface Health {
  status: 'ok' | 'unavailable';
  postgres: boolean;
  clickhouse: boolean;
}

/** Whether both stores answer. Says no more than that: whoever watches the process need not be signed in. */
export async function checkHealth(): Promise<Health> {
  const [postgres, facts] = await Promise.all([
    answers('postgres', () => database().$queryRaw`SELECT 1`),
    answers('clickhouse', async () => {
      const ping = await clickhouse().ping();
      if (!ping.success) throw ping.error;
    }),
  ]);
  return { status: postgres && facts ? 'ok' : 'unavailable', postgres, clickhouse: facts };
}

async function answers(store: string, ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    log().warn({ err: error, store }, 'health');
    return false;
  }
}
