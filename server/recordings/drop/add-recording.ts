import { audit } from '@/server/audit';
import type { Actor } from '@/server/auth/actor';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma, type Recording, type RecordingOrigin } from '@/server/postgres/generated/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { type Judgement, REFUSED } from '../judge-recording';
import { asOwnCall, type OwnCall, ownCall } from '../named/own-call';
import type { KeptBytes } from './keep-bytes';
import { keptFacts } from './told-facts';

export interface Arrival {
  siteId: number;
  fileName: string;
  origin: RecordingOrigin;
  judgement: Judgement;
  kept: KeptBytes;
  /** the delivery inside whose file it came, or that names it; default null: its own file says whose it is */
  cameWithId?: string | null;
  /** what its own file tells, where a delivery names it; default null: nothing else is told, or it has no file of its own */
  own?: OwnCall | null;
  /** default false */
  listenOnly?: boolean;
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
      if (before) return { row: await cameAgain(transaction, before, arrival), known: true };
      const row = await transaction.recording.create({
        data: {
          siteId,
          fileName: arrival.fileName,
          origin: arrival.origin,
          sizeBytes: BigInt(kept.sizeBytes),
          contentSha256: kept.contentSha256,
          contentSha512: kept.contentSha512,
          own: arrival.own ?? Prisma.DbNull,
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
    return addRecording(actor, arrival);
  }
}

async function cameAgain(transaction: Transaction, before: Recording, arrival: Arrival): Promise<Recording> {
  const moved = arrival.origin === 'folder' && before.origin === 'folder' && before.path !== null;
  if (moved && before.fileName !== arrival.fileName) {
    const { fileName, kept } = arrival;
    return transaction.recording.update({ where: { id: before.id }, data: { fileName, path: kept.path } });
  }
  const own = ownTold(before, arrival);
  const { contentSha512 } = arrival.kept;
  // What was told beside its own file outranks what a delivery says that has it inside.
  const refused = arrival.judgement.verdict.kind === 'refused' || own?.facts.consent === 'refused';
  const over = before.status !== 'done' && before.status !== 'running';
  if (before.path !== null || refused || !over) return noteArrival(transaction, before, arrival);
  return transaction.recording.update({
    where: { id: before.id },
    data: {
      ...standing(arrival),
      own: own ?? Prisma.DbNull,
      contentSha512,
      origin: arrival.origin,
      fileName: arrival.fileName,
      attempts: 0,
      finishedAt: null,
      notBefore: new Date(),
    },
  });
}

/** What its own file tells, now or when it came before, of a recording that a delivery has inside or names. */
function ownTold(before: Recording, arrival: Arrival): OwnCall | null {
  if (arrival.own) return arrival.own;
  // Of itself again, and nothing is named by now: nothing else is told.
  if (!arrival.cameWithId) return null;
  if (before.own !== null) return ownCall.parse(before.own);
  return before.cameWithId === null ? asOwnCall(before) : null;
}

/** Bytes that are here already change nothing but what is known of them. A refusal that is told now counts from now on. */
function noteArrival(
  transaction: Transaction,
  before: Recording,
  { judgement, cameWithId, own, kept }: Arrival,
): Promise<Recording> {
  const { contentSha512 } = kept;
  const byItself = own ?? (cameWithId ? null : asOwnCall(judgement.call));
  const refused = byItself?.facts.consent === 'refused';
  const facts = refused ? { ...keptFacts.parse(before.facts), consent: 'refused' as const } : undefined;
  const keepsOwn = before.cameWithId !== null && byItself && (before.own === null || refused);
  return transaction.recording.update({
    where: { id: before.id },
    data: { contentSha512, ...(keepsOwn ? { own: byItself } : {}), ...(facts ? { facts } : {}) },
  });
}

/** What a judgement makes of a file. */
function standing({ judgement: { call, verdict }, kept, cameWithId = null, listenOnly = false }: Arrival) {
  const { callId, queue, calledAt, facts } = call;
  const known = { callId, queue, calledAt, facts, path: kept.path, cameWithId, listenOnly };
  if (verdict.kind === 'take') {
    return { ...known, status: 'waiting' as const, reason: null, purposes: verdict.purposes };
  }
  const reason = verdict.kind === 'refused' ? REFUSED : verdict.reason;
  return { ...known, status: 'skipped' as const, reason, purposes: [], finishedAt: new Date() };
}
