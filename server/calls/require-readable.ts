import { type Actor, requirePermission } from '@/server/auth/actor';
import { type Permission, roleMay } from '@/server/auth/permissions';
import type { CallsFilter } from './calls-filter';
import { narrowingOf } from './reading-filter';

/** Whether an actor has a permission, without an error if not. */
export function actorMay(actor: Actor, permission: Permission): boolean {
  return roleMay(actor.role, permission) && (actor.scopes?.includes(permission) ?? true);
}

/**
 * Looking for words in calls is reading them; narrowing by what was read in them shows what they are about.
 * @throws AppError `forbidden`
 */
export function requireReadable(actor: Actor, filter: CallsFilter): void {
  if (filter.phrase !== '') requirePermission(actor, 'transcripts:read');
  if (narrowingOf(filter) !== 'none') requirePermission(actor, 'intents:read');
}
