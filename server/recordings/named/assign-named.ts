import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { assignRecording } from './assign-recording';
import type { AudioHashes } from './audio-hashes';

/** Gives recordings that came before to the call of a delivery that names them; it has written that down before. */
export async function assignNamed(siteId: number, { sha256, sha512 }: AudioHashes): Promise<void> {
  const found = await database().recording.findMany({
    where: {
      siteId,
      OR: [...(sha256 ? [{ contentSha256: sha256 }] : []), ...(sha512 ? [{ contentSha512: sha512 }] : [])],
    },
    select: { id: true },
  });
  for (const { id } of found) {
    const { status } = await assignRecording(id);
    if (status === 'waiting') await enqueue('transcribe', {});
  }
}
