import { randomUUID } from 'node:crypto';
import { env } from '@/server/env';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import { type Place, SegmentFile } from './segment-file';

/** So many bytes are taken up before their time has come. */
const LARGE_BYTES = 20 * 1024 * 1024;

let current: Promise<SegmentFile> | null = null;
let asked: NodeJS.Timeout | null = null;

/**
 * Puts a request's lines on the disk, sealed and synced. They count only once they are acknowledged (acknowledge.ts); what
 * a crash leaves unacknowledged is passed over.
 * @throws AppError `unavailable` when the disk does not take them
 */
export async function appendToSpool(lines: Buffer): Promise<Place> {
  const segment = await openSegment();
  try {
    const place = await segment.append(lines);
    if (!place) return appendToSpool(lines);
    askForTakeUp(segment.size >= LARGE_BYTES ? 0 : env().CALLCAST_API_SPOOL_SECONDS * 1000);
    return place;
  } catch (error) {
    await leaveSegment(segment.id);
    throw error;
  }
}

/** Appends no more to a segment: somebody took it up, or it is broken. */
export async function leaveSegment(segmentId: string): Promise<void> {
  const left = current;
  const segment = await left?.catch(() => null);
  if (current !== left || segment?.id !== segmentId) return;
  current = null;
  await segment.close();
}

function openSegment(): Promise<SegmentFile> {
  current ??= newSegment().catch((error: unknown) => {
    current = null;
    throw error;
  });
  return current;
}

/** The row comes first: a row without a file is nothing, a file without a row would lie there for ever. */
async function newSegment(): Promise<SegmentFile> {
  const id = randomUUID();
  await database().apiSegment.create({ data: { id } });
  return SegmentFile.create(id);
}

/** Asks a worker to take up what lies there, once for all that comes until then. Should that fail, the clock does it. */
function askForTakeUp(afterMs: number): void {
  if (asked && afterMs > 0) return;
  if (asked) clearTimeout(asked);
  asked = setTimeout(() => {
    asked = null;
    enqueue('take-up-api', {}).catch((error: unknown) =>
      log().warn({ reason: String(error) }, 'taking up the spool could not be asked for'),
    );
  }, afterMs);
  asked.unref();
}
