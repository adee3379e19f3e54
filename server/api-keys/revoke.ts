import { z } from 'zod';
import { audit } from '@/server/audit';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type KeyView, viewKey } from './key-view';

export const revokeApiKeyInput = z.object({ id: z.uuid() });

/**
 * Ends a key for good.
 * @throws AppError `not_found` when there is none, or it is revoked already
 */
export async function revokeApiKey(
  { actor }: UseCaseContext,
  input: z.input<typeof revokeApiKeyInput>,
): Promise<KeyView> {
  const siteId = visibleSites(actor);
  const { id } = parseInput(revokeApiKeyInput, input);
  return database().$transaction(async (transaction) => {
    const [revoked] = await transaction.apiKey.updateManyAndReturn({
      where: { id, revokedAt: null, ...(siteId.in ? { siteId } : {}) },
      data: { revokedAt: new Date() },
    });
    if (!revoked) throw new AppError('not_found', 'There is no such key that still works.');
    await audit(transaction, actor, {
      action: 'api_key.revoke',
      subject: `api_key:${id}`,
      ...(revoked.siteId === null ? {} : { siteId: revoked.siteId }),
      details: { name: revoked.name, prefix: revoked.prefix },
    });
    return viewKey(revoked);
  });
}
