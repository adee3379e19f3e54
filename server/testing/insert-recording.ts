import { randomBytes } from 'node:crypto';
import { database } from '@/server/postgres/client';
import type { Prisma } from '@/server/postgres/generated/client';

/** A recording of a call as the queue leaves it when it is done; what a test says about it overrides that. */
export async function insertRecording(
  recording: Pick<Prisma.RecordingUncheckedCreateInput, 'siteId' | 'callId'> &
    Partial<Prisma.RecordingUncheckedCreateInput>,
): Promise<string> {
  const { id } = await database().recording.create({
    data: {
      origin: 'upload',
      fileName: `${recording.callId}.wav`,
      path: null,
      sizeBytes: 1n,
      contentSha256: randomBytes(32).toString('hex'),
      status: 'done',
      purposes: ['analysis'],
      ...recording,
    },
  });
  return id;
}
