import { z } from 'zod';
import { audit } from '@/server/audit';
import { database } from '@/server/postgres/client';
import type { Actor } from './actor';
import { verifyPassword } from './passwords';
import type { RequestOrigin } from './request-origin';
import { type Admission, admitAttempt, recordSuccess } from './sign-in-attempts';
import { POLICY } from './sign-in-policy';
import { SignInRefused } from './sign-in-refused';

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
});

export interface SignedIn {
  userId: string;
  sessionId: string;
}

/**
 * Checks e-mail and password and opens a session. Takes as long for an e-mail of no account.
 * @throws SignInRefused
 */
export async function signIn(credentials: unknown, origin: RequestOrigin): Promise<SignedIn> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) throw new SignInRefused('wrong_credentials');
  const { email, password } = parsed.data;
  const admission = await admitAttempt(email, origin.address);
  const user = await database().user.findUnique({ where: { email } });
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !right || user.disabledAt !== null) {
    await auditFailure(unproven(user?.id ?? null, email, origin), admission);
    throw new SignInRefused('wrong_credentials');
  }
  return openSession(user, admission.attemptId, origin);
}

async function openSession(
  user: { id: string; name: string },
  attemptId: bigint,
  { address, userAgent }: RequestOrigin,
): Promise<SignedIn> {
  const expiresAt = new Date(Date.now() + POLICY.sessionLifetime * 1000);
  const sessionId = await database().$transaction(async (transaction) => {
    await recordSuccess(transaction, attemptId);
    const session = await transaction.session.create({
      data: { userId: user.id, expiresAt, address, userAgent },
    });
    const actor = { ...unproven(user.id, user.name, { address, userAgent }), sessionId: session.id };
    await audit(transaction, actor, { action: 'session.sign_in', subject: `session:${session.id}` });
    return session.id;
  });
  return { userId: user.id, sessionId };
}

async function auditFailure(actor: Actor, { lastBeforeLock, lastBeforeBlock }: Admission): Promise<void> {
  const subject = actor.id === null ? `email:${actor.name}` : `user:${actor.id}`;
  await database().$transaction(async (transaction) => {
    await audit(transaction, actor, { action: 'session.sign_in_failed', subject });
    if (lastBeforeLock) await audit(transaction, actor, { action: 'session.locked', subject });
    if (lastBeforeBlock) {
      await audit(transaction, actor, {
        action: 'session.address_blocked',
        subject: `address:${actor.address}`,
      });
    }
  });
}

/** Somebody who is not, or not yet, known to be who they say. */
function unproven(id: string | null, name: string, { address }: RequestOrigin): Actor {
  return { kind: 'user', id, name, role: 'agent', siteIds: [], sessionId: null, address };
}
