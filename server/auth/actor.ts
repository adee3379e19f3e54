import { AppError } from '@/server/errors';
import type { Role } from '@/server/postgres/generated/enums';
import { type Permission, roleMay } from './permissions';

/** Who acts. Every use case takes one; the audit log writes it down. */
export interface Actor {
  kind: 'user' | 'api_key' | 'cli' | 'system';
  /** User or API key id; null for the command line and the system. */
  id: string | null;
  name: string;
  role: Role;
  /** The sites this actor may see. */
  siteIds: readonly number[] | 'all';
  sessionId: string | null;
  /** Where the request came from; '' for the command line and the system. */
  address: string;
}

/** What a use case gets besides its input. */
export interface UseCaseContext {
  actor: Actor;
}

const LOCAL = { id: null, role: 'admin', siteIds: 'all', sessionId: null, address: '' } as const;

/** The person at the command line of the machine: may do what the machine's owner may. */
export const CLI_ACTOR: Actor = { ...LOCAL, kind: 'cli', name: 'command line' };
/** The product itself: migrations, jobs. */
export const SYSTEM_ACTOR: Actor = { ...LOCAL, kind: 'system', name: 'callcast' };

/** @throws AppError `forbidden` */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (roleMay(actor.role, permission)) return;
  throw new AppError('forbidden', `The role ${actor.role} may not do this (${permission}).`, {
    hint: 'Ask an administrator for a role that may.',
  });
}

/** @throws AppError `not_found`, in the same words as for a site that does not exist */
export function requireSite(actor: Actor, siteId: number): void {
  if (actor.siteIds === 'all' || actor.siteIds.includes(siteId)) return;
  throw new AppError('not_found', `There is no site ${siteId} that you may see.`);
}
