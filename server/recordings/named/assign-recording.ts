import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma, type Recording } from '@/server/postgres/generated/client';
import { type Judgement, judgeRecording } from '../judge-recording';
import { type Forgotten, forgetOne, removeForgotten } from '../keep/forget-audio';
import { undoTexts } from '../keep/undo-texts';
import { moveText } from './move-text';
import { type NewStanding, standingOf, withoutText } from './standing-of';
import { type Target, targetOf } from './target-of';

/**
 * Gives a recording to the call that it is of, by all that is told of it now (target-of.ts): with its copy for listening,
 * and with its text, unless the call has its words from elsewhere. Of a caller who refused audio and text go. What was not
 * transcribed yet waits as it would have waited had it been told before. Safe to repeat, and to be killed anywhere.
 * @returns the recording as it stands now
 * @throws AppError `unavailable` when a store stays away
 */
export async function assignRecording(recordingId: string): Promise<Recording> {
  for (;;) {
    const row = await database().recording.findUniqueOrThrow({ where: { id: recordingId } });
    const target = await targetOf(row);
    if (!target || isSettled(row, target)) return row;
    const judgement = await judgeRecording(row.siteId, target.call);
    const wanted = standingOf(row, target.listenOnly, judgement.verdict);
    const batchId = wanted.text === 'moves' ? await moveText(row, judgement) : null;
    const standing = wanted.text === 'moves' && batchId === null ? withoutText(wanted) : wanted;
    const change = {
      target,
      judgement,
      standing,
      batchId: standing.text === 'stays' ? row.batchId : batchId,
    };
    const changed = await database().$transaction((transaction) => give(transaction, row, change));
    // Somebody else changed it meanwhile: it is looked at anew.
    if (!changed) continue;
    await removeForgotten(changed.forgotten);
    for (const undone of changed.undone) await enqueue('undo-batch', { batchId: undone });
    if (batchId !== null) await enqueue('ingest-file', { batchId });
    return changed.row;
  }
}

function isSettled(row: Recording, { call, cameWithId, listenOnly }: Target): boolean {
  const same = row.callId === call.callId && row.cameWithId === cameWithId && row.listenOnly === listenOnly;
  const holds = row.path !== null || row.playback !== null || row.batchId !== null;
  return same && (call.facts.consent !== 'refused' || !holds);
}

interface Change {
  target: Target;
  judgement: Judgement;
  standing: NewStanding;
  /** the delivery of its text from now on */
  batchId: string | null;
}

/** @returns null where the row is not as it was read */
async function give(
  transaction: Transaction,
  before: Recording,
  { target, judgement, standing, batchId }: Change,
): Promise<{ row: Recording; forgotten: Forgotten; undone: string[] } | null> {
  const { id, siteId, status, attempts } = before;
  await transaction.$queryRaw(Prisma.sql`SELECT id FROM "Recording" WHERE id = ${id}::uuid FOR UPDATE`);
  const asRead = {
    ...{ id, status, attempts, callId: before.callId, cameWithId: before.cameWithId },
    ...{ batchId: before.batchId, path: before.path, playback: before.playback },
  };
  if ((await transaction.recording.count({ where: asRead })) === 0) return null;
  const forgotten = await forgetOne(transaction, before, standing.keeps);
  const { callId, queue, calledAt, facts } = judgement.call;
  const { verdict } = judgement;
  const waits = standing.status === 'waiting';
  const row = await transaction.recording.update({
    where: { id },
    data: {
      ...{ callId, queue, calledAt, facts, batchId },
      ...{ cameWithId: target.cameWithId, listenOnly: target.listenOnly, own: target.own ?? Prisma.DbNull },
      ...{ status: standing.status, reason: standing.reason },
      purposes: verdict.kind === 'take' ? verdict.purposes : [],
      finishedAt: waits ? null : (before.finishedAt ?? new Date()),
      // Whoever transcribes it now has to see that it is not his any more.
      ...(waits && status !== 'running' ? { attempts: 0 } : {}),
      ...(waits ? { notBefore: new Date(), progress: Prisma.DbNull } : {}),
    },
  });
  const undone = standing.text === 'stays' ? [] : await undoTexts(transaction, id, batchId);
  await audit(transaction, SYSTEM_ACTOR, {
    action: 'recording.assign',
    subject: `recording:${id}`,
    siteId,
    details: { from: before.callId, to: callId, status: standing.status },
  });
  return { row, forgotten, undone };
}
