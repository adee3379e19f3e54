import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findVersion } from './find-version';
import { versionScope } from './version-view';

export const retireInput = versionScope.extend({
  /** false: it waits for a decision again */
  retired: z.boolean().default(true),
});
export const retireOutput = z.object({ retired: z.boolean() });

/**
 * Decides against a version that waits for a decision, or takes that back. It stays with its card.
 * @throws AppError `not_found`, `conflict` for the one that reads calls
 */
export async function retireVersion(
  { actor }: UseCaseContext,
  input: z.input<typeof retireInput>,
): Promise<z.output<typeof retireOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:write');
  const { siteId, versionId, retired } = parseInput(retireInput, input);
  return await database().$transaction(async (transaction) => {
    const version = await findVersion(transaction, siteId, versionId);
    if (version.status === 'champion') {
      throw new AppError('conflict', `Version ${version.number} reads calls.`, {
        hint: 'Promote another one in its place.',
      });
    }
    const status = retired ? 'retired' : 'challenger';
    if (version.status === status) return { retired };
    await transaction.classifierVersion.update({ where: { id: versionId }, data: { status } });
    await audit(transaction, actor, {
      action: retired ? 'classifier.retire' : 'classifier.reconsider',
      subject: `classifier:${versionId}`,
      siteId,
      details: { number: version.number },
    });
    return { retired };
  });
}
