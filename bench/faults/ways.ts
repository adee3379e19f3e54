import { mkdirSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { S3Server } from '@/server/testing/s3-server';

/** A door by which files come in. */
export interface Way {
  /** Brings a file to where the command looks for it. */
  put(file: string): Promise<void>;
  /** What takes it from there, safe to run again until it ends with 0. */
  command(file: string): string[];
}

/** As an argument of `callcast ingest`. */
export const byCommandLine: Way = {
  put: () => Promise.resolve(),
  command: (file) => ['ingest', file],
};

/** Moved into a watched folder. */
function byFolder(inbox: string): Way {
  mkdirSync(inbox, { recursive: true });
  return {
    put: async (file) => renameSync(file, path.join(inbox, path.basename(file))),
    command: () => ['watch', inbox, '--once', '--rest', '0.2'],
  };
}

/** Put into a watched bucket; its keys are those of the environment. */
function byBucket(s3: S3Server): Way {
  const { endpoint } = s3.settings;
  return {
    put: async (file) => s3.put(`inbox/${path.basename(file)}`, await readFile(file)),
    command: () => ['watch', 's3://calls/inbox/', '--once', '--endpoint', endpoint, '--path-style'],
  };
}

/**
 * A door by its name: `file`, `folder`, or `bucket`, for which a server of other people is started.
 * @throws for another name
 */
export async function openWay(name: string, dataDir: string): Promise<{ way: Way; close(): Promise<void> }> {
  const close = () => Promise.resolve();
  if (name === 'file') return { way: byCommandLine, close };
  if (name === 'folder') return { way: byFolder(path.join(dataDir, 'inbox')), close };
  if (name !== 'bucket') throw new Error(`There is no way in named ${name}: file, folder, bucket.`);
  const s3 = await S3Server.open(path.join(dataDir, 's3'));
  const { accessKeyId, secretAccessKey } = s3.credentials;
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
  return { way: byBucket(s3), close: () => s3.close() };
}
