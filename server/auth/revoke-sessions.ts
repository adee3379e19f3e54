import { audit } from '@/server/audit';
import type { Transaction } from '@/server/postgres/client';
import type { Actor } from './actor';

/** Which sessions: one, all of a person, or all of a person but one. */
export interface SessionChoice {
  userId?: string;
  sessionId?: string;
  exceptSessionId?: string;
}

/**
 * Ends sessions that are still open; the next request with one of them is anonymous.
 * @returns how many were ended
 */
export async function revokeSessions(
  transaction: Transaction,
  actor: Actor,
  choice: SessionChoice,
  action: 'session.revoke' | 'session.sign_out' = 'session.revoke',
): Promise<number> {
  const id = {
    ...(choice.sessionId === undefined ? {} : { equals: choice.sessionId }),
    ...(choice.exceptSessionId === undefined ? {} : { not: choice.exceptSessionId }),
  };
  const now = new Date();
  const open = await transaction.session.updateManyAndReturn({
    where: {
      id,
      revokedAt: null,
      expiresAt: { gt: now },
      ...(choice.userId === undefined ? {} : { userId: choice.userId }),
    },
    data: { revokedAt: now },
    select: { id: true, userId: true },
  });
  for (const session of open) {
    await audit(transaction, actor, {
      action,
      subject: `session:${session.id}`,
      details: { userId: session.userId },
    });
  }
  return open.length;
}
