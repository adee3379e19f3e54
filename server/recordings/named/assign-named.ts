import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { assignRecording } from './assign-recording';
import type { AudioHashes } from './audio-hashes';

/** They are parameters of one statement. */
const AT_ONCE = 5000;

/** Gives recordings that came before to the calls of a delivery that names them; it has written that down before. */
export async function assignNamed(siteId: number, named: readonly AudioHashes[]): Promise<void> {
  let waits = false;
  for (let from = 0; from < named.length; from += AT_ONCE) {
    const some = named.slice(from, from + AT_ONCE);
    const sha256 = some.map((hashes) => hashes.sha256).filter((hash) => hash !== '');
    const sha512 = some.map((hashes) => hashes.sha512).filter((hash) => hash !== '');
    const found = await database().recording.findMany({
      where: { siteId, OR: [{ contentSha256: { in: sha256 } }, { contentSha512: { in: sha512 } }] },
      select: { id: true },
    });
    for (const { id } of found) waits = (await assignRecording(id)).status === 'waiting' || waits;
  }
  if (waits) await enqueue('transcribe', {});
}
