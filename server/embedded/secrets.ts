import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '@/server/errors';
import { readJson, writeJsonOnce } from './json-file';

const secretsSchema = z.object({
  NEXTAUTH_SECRET: z.string().min(32),
  CALLCAST_CALLER_KEY: z.base64().length(44),
  CALLCAST_STORAGE_KEY: z.base64().length(44),
  postgresPassword: z.string().min(32),
  clickhousePassword: z.string().min(32),
  /** what a process shows to the supervisor to use the servers */
  leaseToken: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The passwords and keys of a data directory; made on first use, mode 0600, the same for every process from then on.
 * @throws AppError `internal` when the file is there but damaged: new keys would make stored data unreadable
 */
export function ensureSecrets(file: string): Secrets {
  if (!existsSync(file)) writeJsonOnce(file, makeSecrets());
  const secrets = readJson(file, secretsSchema);
  if (secrets) return secrets;
  throw new AppError('internal', `The file of keys is damaged: ${file}`, {
    hint: 'Restore it from a backup. Without it, stored callers and quarantined lines cannot be read any more.',
  });
}

function makeSecrets(): Secrets {
  return {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    CALLCAST_CALLER_KEY: randomBytes(32).toString('base64'),
    CALLCAST_STORAGE_KEY: randomBytes(32).toString('base64'),
    postgresPassword: randomBytes(24).toString('hex'),
    clickhousePassword: randomBytes(24).toString('hex'),
    leaseToken: randomBytes(24).toString('hex'),
  };
}
