import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { usersOfSite } from './owner-of';

export const ownersInput = z.object({ siteId: z.int().positive() });
export const ownersOutput = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** Who of the site can own an action, by name. */
export async function listOwners(
  { actor }: UseCaseContext,
  input: z.input<typeof ownersInput>,
): Promise<z.output<typeof ownersOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId } = parseInput(ownersInput, input);
  return await database().user.findMany({
    where: { ...usersOfSite(siteId), role: { not: 'agent' } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
