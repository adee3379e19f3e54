import { audit } from '@/server/audit';
import type { Actor } from '@/server/auth/actor';
import { database, type Transaction } from '@/server/postgres/client';
import type { Recording, RecordingOrigin } from '@/server/postgres/generated/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { type Judgement, REFUSED } from '../judge-recording';
import type { KeptBytes } from './keep-bytes';

export interface Arrival {
  siteId: number;
  fileName: string;
  origin: RecordingOrigin;
  judgement: Judgement;
  kept: KeptBytes;
  /** the delivery inside whose file it came; null: it came as a file of its own */
  cameWithId?: string | null;
}

/**
 * Writes down a file that has come. One whose bytes came before keeps its row; where that one has no audio any more and
 * no text either, it is taken up again.
 */
export async function addRecording(
  actor: Actor,
  arrival: Arrival,
): Promise<{ row: Recording; known: boolean }> {
  const { siteId, kept } = arrival;
  const key = { siteId_contentSha256: { siteId, contentSha256: kept.contentSha256 } };
  try {
    return await database().$transaction(async (transaction) => {
      const before = await transaction.recording.findUnique({ where: key });
      if (before) return { row: await takenUpAgain(transaction, before, arrival), known: true };
      const row = await transaction.recording.create({
        data: {
          siteId,
          fileName: arrival.fileName,
          origin: arrival.origin,
          sizeBytes: BigInt(kept.sizeBytes),
          contentSha256: kept.contentSha256,
          createdBy: actor.name,
          ...standing(arrival),
        },
      });
      await audit(transaction, actor, {
        action: 'recording.add',
        subject: `recording:${row.id}`,
        siteId,
        details: { callId: row.callId, origin: row.origin, sizeBytes: kept.sizeBytes, status: row.status },
      });
      return { row, known: false };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // The same file came twice at once: the other one was first.
    return { row: await database().recording.findUniqueOrThrow({ where: key }), known: true };
  }
}

async function takenUpAgain(
  transaction: Transaction,
  before: Recording,
  arrival: Arrival,
): Promise<Recording> {
  const moved = arrival.origin === 'folder' && before.origin === 'folder' && before.path !== null;
  if (moved && before.fileName !== arrival.fileName) {
    const { fileName, kept } = arrival;
    return transaction.recording.update({ where: { id: before.id }, data: { fileName, path: kept.path } });
  }
  const refused = arrival.judgement.verdict.kind === 'refused';
  const over = before.status !== 'done' && before.status !== 'running';
  if (before.path !== null || refused || !over) return before;
  return transaction.recording.update({
    where: { id: before.id },
    data: {
      ...standing(arrival),
      origin: arrival.origin,
      fileName: arrival.fileName,
      attempts: 0,
      finishedAt: null,
      notBefore: new Date(),
    },
  });
}

/** What a judgement makes of a file. */
function standing({ judgement: { call, verdict }, kept, cameWithId = null }: Arrival) {
  const { callId, queue, calledAt, facts } = call;
  const known = { callId, queue, calledAt, facts, path: kept.path, cameWithId };
  if (verdict.kind === 'take') {
    return { ...known, status: 'waiting' as const, reason: null, purposes: verdict.purposes };
  }
  const reason = verdict.kind === 'refused' ? REFUSED : verdict.reason;
  return { ...known, status: 'skipped' as const, reason, purposes: [], finishedAt: new Date() };
}
