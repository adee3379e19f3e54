import type { Actor } from '@/server/auth/actor';
import type { Transaction } from '@/server/postgres/client';
import type { Prisma } from '@/server/postgres/generated/client';

export interface AuditEntry {
  /** subject.verb, as queue.update */
  action: string;
  /** what it was done to, as queue:12 */
  subject: string;
  siteId?: number;
  /** Before and after, never secrets and never call content. */
  details?: Prisma.InputJsonObject;
}

/** Writes down who did what. Called with the transaction of the act, so that neither exists without the other. */
export async function audit(transaction: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await transaction.auditEvent.create({
    data: {
      actorId: actor.id,
      actorKind: actor.kind,
      actorName: actor.name,
      address: actor.address,
      action: entry.action,
      subject: entry.subject,
      siteId: entry.siteId ?? null,
      details: entry.details ?? {},
    },
  });
}
