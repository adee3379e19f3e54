import { z } from 'zod';
import type { Session } from '@/server/postgres/generated/client';
import { POLICY } from './sign-in-policy';

/** A session as people see it. */
export const sessionViewSchema = z.object({
  id: z.uuid(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  /** when it ends if it is used until then */
  expiresAt: z.date(),
  address: z.string(),
  userAgent: z.string(),
  /** the one that asks */
  current: z.boolean(),
});

export type SessionView = z.infer<typeof sessionViewSchema>;

export function viewSession(session: Session, currentId: string | null): SessionView {
  const { id, createdAt, lastSeenAt, expiresAt, address, userAgent } = session;
  return { id, createdAt, lastSeenAt, expiresAt, address, userAgent, current: id === currentId };
}

/** Which sessions still open doors, as a Prisma filter. */
export function openSessions(userId: string) {
  const now = Date.now();
  return {
    userId,
    revokedAt: null,
    expiresAt: { gt: new Date(now) },
    lastSeenAt: { gt: new Date(now - POLICY.sessionIdle * 1000) },
  };
}
