import { rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';

/** Removes the file of a playback copy (its path relative to the data directory); one that is gone already is no error. */
export async function removePlayback(playback: string): Promise<void> {
  await rm(path.join(env().CALLCAST_DATA_DIR, playback), { force: true });
}
