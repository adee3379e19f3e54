import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@/server/errors';
import { splitStatements } from './split-statements';

export interface ClickHouseMigration {
  /** file name without .sql: 0001_calls */
  name: string;
  statements: string[];
  /** SHA-256 of the file, hex */
  checksum: string;
}

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * The migrations of a folder, in the order of their numbers.
 * @throws AppError `internal` when two files have one number
 */
export function clickHouseMigrations(folder: string = FOLDER): ClickHouseMigration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort();
  files.forEach((file, index) => {
    if (files[index + 1]?.slice(0, 4) === file.slice(0, 4)) {
      throw new AppError('internal', `Two ClickHouse migrations have the number ${file.slice(0, 4)}.`);
    }
  });
  return files.map((file) => {
    const sql = readFileSync(path.join(folder, file), 'utf8');
    return {
      name: file.replace(/\.sql$/, ''),
      statements: splitStatements(sql),
      checksum: createHash('sha256').update(sql).digest('hex'),
    };
  });
}
