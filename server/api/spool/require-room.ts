import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { spoolFolder } from './places';

/** The disk is looked at this often at most. */
const LOOK_EVERY_MS = 1000;
/** Left free for the databases. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
const RETRY_AFTER_SECONDS = 30;

let looked: { at: number; room: Promise<boolean> } | null = null;

/**
 * Refuses what the spool has no room for: more than CALLCAST_API_SPOOL_MB wait, or the disk is nearly full.
 * @throws AppError `unavailable` with `retryAfterSeconds`
 */
export async function requireRoom(): Promise<void> {
  if (!looked || Date.now() - looked.at > LOOK_EVERY_MS) looked = { at: Date.now(), room: hasRoom() };
  if (await looked.room) return;
  throw new AppError('unavailable', 'So much waits to be stored that nothing more can be taken now.', {
    hint: 'The database behind is slow or down. Keep the data and send it again later.',
    data: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  });
}

async function hasRoom(): Promise<boolean> {
  const { CALLCAST_API_SPOOL_MB, CALLCAST_DATA_DIR } = env();
  if ((await spoolBytes()) >= CALLCAST_API_SPOOL_MB * 1024 * 1024) return false;
  return (await freeBytes(CALLCAST_DATA_DIR)) >= LEAST_FREE_BYTES;
}

/**
 * Refuses a file that the disk has no room for.
 * @param bytes of it, as far as the sender tells
 * @throws AppError `unavailable` with `retryAfterSeconds`
 */
export async function requireDisk(bytes: number): Promise<void> {
  if ((await freeBytes(env().CALLCAST_DATA_DIR)) - bytes >= LEAST_FREE_BYTES) return;
  throw new AppError('unavailable', 'The disk of this server has no room for it now.', {
    hint: 'Keep the file and send it again later.',
    data: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** What waits on the disk: requests that are not taken up, and deliveries that are not stored. */
export async function spoolBytes(): Promise<number> {
  const names = await readdir(spoolFolder()).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(spoolFolder(), name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
