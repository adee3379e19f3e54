import { audit } from '@/server/audit';
import type { Actor } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';

interface Listening {
  siteId: number;
  callId: string;
  recordingId: string;
  /** why the original has to be heard; null: the muted copy */
  reason: string | null;
}

/** Who stops, goes back and listens again within this time listens once. */
const ONE_LISTEN_MS = 60 * 60_000;

/** Writes down that somebody listens, once however many pieces of the file their browser asks for. */
export async function noteListening(
  actor: Actor,
  { siteId, callId, recordingId, reason }: Listening,
): Promise<void> {
  const action = reason === null ? 'recording.listen' : 'recording.unmask';
  const subject = `call:${siteId}/${callId}`;
  const details = { recordingId, ...(reason === null ? {} : { reason }) };
  await database().$transaction(async (transaction) => {
    // Browsers ask for several pieces at once.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${action} ${subject} ${actor.id}`}))`;
    const before = await transaction.auditEvent.findFirst({
      where: {
        subject,
        action,
        actorId: actor.id,
        details: { equals: details },
        at: { gt: new Date(Date.now() - ONE_LISTEN_MS) },
      },
      select: { id: true },
    });
    if (!before) await audit(transaction, actor, { action, subject, siteId, details });
  });
}
