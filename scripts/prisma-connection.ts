import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { Pool, type QueryResult } from 'pg';

/** PostgreSQL's "char", which the engine's questions to the catalogue return and the adapter does not know. */
const CHAR = 18;
const BPCHAR = 1042;

/** What the schema engine asks its connections of. The caller closes them with closeAll. */
export class EngineConnections extends PrismaPg {
  readonly #url: string;
  readonly #open: SqlDriverAdapter[] = [];

  constructor(url: string) {
    super(url);
    this.#url = url;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await connectTo(this.#url);
    this.#open.push(adapter);
    return adapter;
  }

  /**
   * An empty database beside the real one, dropped when the engine is done with it. The adapter's own method connects
   * to the real database when it was given an address, and would replay the migrations there.
   */
  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const address = new URL(this.#url);
    address.pathname = `/${name}`;
    const real = await connectTo(this.#url);
    await real.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await connectTo(address.href);
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await real.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await real.dispose();
    };
    return shadow;
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.#open.map((adapter) => adapter.dispose()));
  }
}

/** One connection (the engine's advisory lock belongs to a session) that also reads columns of type "char". */
async function connectTo(url: string): ReturnType<PrismaPg['connect']> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const charColumns = new WeakMap<unknown[], boolean[]>();
  const ask = pool.query.bind(pool) as (...parts: unknown[]) => Promise<QueryResult>;
  Object.defineProperty(pool, 'query', {
    value: async (...parts: unknown[]) => {
      const result = await ask(...parts);
      // A script of several statements answers with a list, which nobody reads.
      if (Array.isArray(result)) return result;
      charColumns.set(
        result.rows,
        result.fields.map((field) => field.dataTypeID === CHAR),
      );
      for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR;
      return result;
    },
  });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const set = await queryRaw(query);
    charColumns.get(set.rows)?.forEach((isChar, column) => {
      if (isChar) set.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return set;
  };
  return adapter;
}
