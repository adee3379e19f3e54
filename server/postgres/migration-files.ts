import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PostgresMigration {
  /** the folder's name: 20261121000000_initial */
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, as Prisma computes it */
  checksum: string;
}

const FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** The migrations of prisma/migrations in their order. */
export function postgresMigrations(folder: string = FOLDER): PostgresMigration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, 'migration.sql'));
      return {
        name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}
