import { open } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { SPOOL_FOLDER } from '@/server/ingest/gathered';

/** Below the data directory, which all web servers and workers share. */
export function spoolFolder(): string {
  return path.join(env().CALLCAST_DATA_DIR, SPOOL_FOLDER);
}

/** What requests brought, as one process appended it. */
export function segmentPath(segmentId: string): string {
  return path.join(spoolFolder(), `${segmentId}.segment`);
}

/** A delivery made of it, relative to the data directory: a sealed file as any upload. */
export function takenUpFile(takeUpId: string): string {
  return path.join(SPOOL_FOLDER, `${takeUpId}.sealed`);
}

/** Makes the names in a folder as durable as the files: a file whose name is lost is lost. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
