import { database } from '@/server/postgres/client';
import type { CallOfFile } from '../drop/told-facts';
import type { AudioHashes } from './audio-hashes';

/** A recording that a delivery says is of a call. */
interface NamedRecording {
  call: CallOfFile;
  hashes: AudioHashes;
  /** the call's text is not made of it */
  listenOnly: boolean;
}

/**
 * Writes down which calls a delivery says that recordings are of, whether these came earlier or will come. Safe to repeat.
 * @param delivery its id and its number: of several that name the same recording the latest counts
 */
export async function nameAudio(
  { siteId, batchId, seq }: { siteId: number; batchId: string; seq: number },
  named: readonly NamedRecording[],
): Promise<void> {
  await database().namedAudio.createMany({
    data: named.map(({ call: { callId, queue, calledAt, facts }, hashes, listenOnly }) => ({
      ...{ siteId, batchId, batchSeq: seq, callId, queue, calledAt, facts, listenOnly },
      ...hashes,
    })),
    skipDuplicates: true,
  });
}
