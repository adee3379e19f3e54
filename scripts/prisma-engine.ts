import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { EngineConnections } from './prisma-connection';

const PRISMA = fileURLToPath(new URL('../prisma', import.meta.url));

export interface PrismaEngine {
  /** SQL that turns what the migrations produce (or nothing, `from: 'empty'`) into prisma/schema.prisma; '' for none. */
  difference(from: 'migrations' | 'empty'): Promise<string>;
  /** Prisma's own `migrate deploy`; names of the migrations it applied. */
  deploy(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Prisma's schema engine in its WebAssembly build: the code of `prisma migrate`, with no program to download.
 * @param url a PostgreSQL database; shadow databases are made and dropped beside it
 * @param folder holds schema.prisma and migrations/
 */
export async function openPrismaEngine(url: string, folder: string = PRISMA): Promise<PrismaEngine> {
  const schema = path.join(folder, 'schema.prisma');
  const files = [{ path: schema, content: readFileSync(schema, 'utf8') }];
  const filters = { externalTables: [], externalEnums: [] };
  const connections = new EngineConnections(url);
  const engine = await startEngine(
    files.map((file) => [file.path, file.content]),
    connections,
  );
  return {
    difference: async (from) => {
      const list = migrationList(folder);
      const start: DiffTarget =
        from === 'empty' || list.migrationDirectories.length === 0
          ? { tag: 'empty' }
          : { tag: 'migrations', ...list };
      const result = await engine.diff({
        from: start,
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters,
      });
      return result.exitCode === 0 ? '' : (result.stdout ?? '');
    },
    deploy: async () => {
      const result = await engine.applyMigrations({ migrationsList: migrationList(folder), filters });
      return result.appliedMigrationNames;
    },
    close: async () => {
      engine.free();
      await connections.closeAll();
    },
  };
}

let loaded: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined;

async function startEngine(
  datamodels: [string, string][],
  connections: EngineConnections,
): Promise<SchemaEngine> {
  loaded ??= loadEngine();
  const glue = await loaded;
  const factory = bindMigrationAwareSqlAdapterFactory(connections);
  return glue.SchemaEngine.new({ datamodels }, () => undefined, factory);
}

/**
 * The package's own entry imports a .wasm file, which Node 20 cannot do: instantiated by hand. Once a process: timers
 * that a closed engine left behind run in the instance that is in place then.
 */
async function loadEngine(): Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const program = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': { ...glue } });
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  setWasm(glue, instance.exports);
  return glue;
}

/** wasm-bindgen's two entry points, which its type declarations leave out. */
function setWasm(glue: object, exports: WebAssembly.Exports): void {
  const setExports = Reflect.get(glue, '__wbg_set_wasm') as (exports: WebAssembly.Exports) => void;
  setExports(exports);
  const start = exports.__wbindgen_start as () => void;
  start();
}

function migrationList(folder: string): MigrationList {
  const baseDir = path.join(folder, 'migrations');
  const lock = path.join(baseDir, 'migration_lock.toml');
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    },
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}
