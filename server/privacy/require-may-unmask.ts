import { type Actor, requirePermission } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import { readPolicy } from './read-policy';

/**
 * Calls as they were said are for administrators, and for QA leads where the site's policy says so.
 * @throws AppError `forbidden`
 */
export async function requireMayUnmask(
  actor: Actor,
  siteId: number,
  transaction?: Transaction,
): Promise<void> {
  requirePermission(actor, 'transcripts:unmask');
  if (actor.role === 'admin') return;
  const policy = await readPolicy(siteId, transaction);
  if (policy.qaMayUnmask) return;
  throw new AppError('forbidden', 'This site lets only administrators see unmasked text.', {
    hint: 'An administrator can change that under Settings, Privacy.',
  });
}
