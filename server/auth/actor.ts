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
  /** What an API key is for: of what its role may do, this much. Absent for everybody else: all of it. */
  scopes?: readonly Permission[];
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
  const inScope = actor.scopes?.includes(permission) ?? true;
  if (inScope && roleMay(actor.role, permission)) return;
  if (!inScope) {
    throw new AppError('forbidden', `This API key is not for that (${permission}).`, {
      hint: `Make a key with the scope ${permission}.`,
    });
  }
  throw new AppError('forbidden', `The role ${actor.role} may not do this (${permission}).`, {
    hint: 'Ask an administrator for a role that may.',
  });
}

/** Which rows of a table with a site an actor may see, as a Prisma filter on the site's id. */
export function visibleSites(actor: Actor): { in?: number[] } {
  return actor.siteIds === 'all' ? {} : { in: [...actor.siteIds] };
}

/** @throws AppError `not_found`, in the same words as for a site that does not exist */
export function requireSite(actor: Actor, siteId: number): void {
  if (actor.siteIds === 'all' || actor.siteIds.includes(siteId)) return;
  throw new AppError('not_found', `There is no site ${siteId} that you may see.`);
}
