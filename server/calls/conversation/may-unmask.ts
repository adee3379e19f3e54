import type { Actor } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { actorMay } from '../require-readable';

/** Whether the text of a call as it was said is kept, and an actor may see it: by their role, and by the site's policy. */
export async function mayUnmaskCall(actor: Actor, siteId: number, callId: string): Promise<boolean> {
  if (!actorMay(actor, 'transcripts:unmask')) return false;
  const [policy, originals] = await Promise.all([
    database().textPolicy.findUnique({ where: { siteId }, select: { qaMayUnmask: true } }),
    database().sealedOriginal.count({ where: { siteId, callId } }),
  ]);
  return originals > 0 && (actor.role === 'admin' || (policy?.qaMayUnmask ?? false));
}
