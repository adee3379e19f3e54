import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findOwnSearch } from './find-own';

export const deleteSearchInput = z.object({ id: z.uuid() });

/**
 * Forgets a search.
 * @throws AppError `not_found` for a search that is not the actor's to delete
 */
export async function deleteSearch(
  { actor }: UseCaseContext,
  input: z.input<typeof deleteSearchInput>,
): Promise<void> {
  requirePermission(actor, 'calls:read');
  const { id } = parseInput(deleteSearchInput, input);
  await database().$transaction(async (transaction) => {
    const { siteId, name, shared } = await findOwnSearch(transaction, actor, id);
    await transaction.savedSearch.delete({ where: { id } });
    await audit(transaction, actor, {
      action: 'search.delete',
      subject: `search:${id}`,
      siteId,
      details: { name, shared },
    });
  });
}
