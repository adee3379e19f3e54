import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSource } from './find-source';

export const sourceInput = z.object({ siteId: z.int().positive(), sourceId: z.uuid() });

/**
 * Forgets a source, its credentials, and what was taken from it; files and deliveries stay.
 * @throws AppError `not_found`
 */
export async function removeSource(
  { actor }: UseCaseContext,
  input: z.input<typeof sourceInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId, sourceId } = parseInput(sourceInput, input);
  await database().$transaction(async (transaction) => {
    const { name, location } = await findSource(transaction, siteId, sourceId);
    await transaction.inboundSource.delete({ where: { id: sourceId } });
    await audit(transaction, actor, {
      action: 'source.remove',
      subject: `source:${sourceId}`,
      siteId,
      details: { name, location },
    });
  });
}
