import { setTimeout as sleep } from 'node:timers/promises';
import type { ClickHouseClient } from '@clickhouse/client';
import { Pool } from 'pg';
import { openClickHouse } from '@/server/clickhouse/client';

export type StoreName = 'postgres' | 'clickhouse';

/**
 * Writes numbered rows into a table of its own in each store, and remembers which ones the server acknowledged. A row
 * that fails is left out, as an application would see it; the clients are opened once and have to recover by themselves.
 */
export class AcknowledgedWriter {
  readonly acknowledged: Record<StoreName, number[]> = { postgres: [], clickhouse: [] };
  readonly #pool: Pool;
  readonly #clickhouse: ClickHouseClient;
  #next = 0;
  #stopped = false;
  #loops: Promise<void>[] = [];

  constructor(databaseUrl: string, clickhouseUrl: string) {
    this.#pool = new Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5000 });
    this.#pool.on('error', () => undefined);
    this.#clickhouse = openClickHouse(clickhouseUrl);
  }

  async start(): Promise<void> {
    await this.#pool.query('CREATE TABLE IF NOT EXISTS fault_rows (id integer PRIMARY KEY)');
    await this.#clickhouse.command({
      query: 'CREATE TABLE IF NOT EXISTS fault_rows (id UInt32) ENGINE = MergeTree ORDER BY id',
    });
    this.#loops = [
      this.#loop('postgres', (id) => this.#pool.query('INSERT INTO fault_rows VALUES ($1)', [id])),
      this.#loop('clickhouse', (id) =>
        this.#clickhouse.insert({ table: 'fault_rows', values: [{ id }], format: 'JSONEachRow' }),
      ),
    ];
  }

  /** Resolves when both stores have acknowledged `count` more rows than now. */
  async progress(count: number): Promise<void> {
    const goal = {
      postgres: this.acknowledged.postgres.length,
      clickhouse: this.acknowledged.clickhouse.length,
    };
    for (const store of ['postgres', 'clickhouse'] as const) {
      while (this.acknowledged[store].length < goal[store] + count) await sleep(10);
    }
  }

  /** Stops writing; the acknowledged rows each store lacks. */
  async finish(): Promise<Record<StoreName, number[]>> {
    this.#stopped = true;
    await Promise.all(this.#loops);
    const inPostgres = await this.#pool.query<{ id: number }>('SELECT id FROM fault_rows');
    const answer = await this.#clickhouse.query({
      query: 'SELECT id FROM fault_rows',
      format: 'JSONEachRow',
    });
    const inClickHouse = await answer.json<{ id: number }>();
    await this.#pool.end();
    await this.#clickhouse.close();
    return {
      postgres: missing(this.acknowledged.postgres, inPostgres.rows),
      clickhouse: missing(this.acknowledged.clickhouse, inClickHouse),
    };
  }

  async #loop(store: StoreName, write: (id: number) => Promise<unknown>): Promise<void> {
    while (!this.#stopped) {
      const id = this.#next++;
      try {
        await write(id);
        this.acknowledged[store].push(id);
      } catch {
        await sleep(20);
      }
    }
  }
}

function missing(acknowledged: number[], rows: { id: number }[]): number[] {
  const stored = new Set(rows.map((row) => row.id));
  return acknowledged.filter((id) => !stored.has(id));
}
