import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSource } from './find-source';
import { sourceInput } from './remove';

export const pauseSourceInput = sourceInput.extend({ enabled: z.boolean() });

/** Lets workers look at a source, or no longer. @throws AppError `not_found` */
export async function pauseSource(
  { actor }: UseCaseContext,
  input: z.input<typeof pauseSourceInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId, sourceId, enabled } = parseInput(pauseSourceInput, input);
  await database().$transaction(async (transaction) => {
    const { name } = await findSource(transaction, siteId, sourceId);
    await transaction.inboundSource.update({ where: { id: sourceId }, data: { enabled } });
    await audit(transaction, actor, {
      action: enabled ? 'source.resume' : 'source.pause',
      subject: `source:${sourceId}`,
      siteId,
      details: { name },
    });
  });
}
