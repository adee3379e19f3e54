import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { readPolicy } from './read-policy';
import { type TextPolicySettings, textPolicySchema } from './text-policy';

export const updatePolicyInput = z.object({ siteId: z.int().positive(), policy: textPolicySchema });

/**
 * Changes what a site does with the texts of its calls. Where originals are no longer kept, those that are there go at
 * once; shorter times delete at the next cleaning.
 * @throws AppError `not_found`, `forbidden`, `invalid_input` for times beyond what the law allows
 */
export async function updatePolicy(
  { actor }: UseCaseContext,
  input: z.input<typeof updatePolicyInput>,
): Promise<TextPolicySettings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'privacy:manage');
  const { siteId, policy } = parseInput(updatePolicyInput, input);
  return database().$transaction(async (transaction) => {
    const site = await transaction.site.findUnique({ where: { id: siteId }, select: { id: true } });
    if (!site) throw new AppError('not_found', `There is no site ${siteId}.`);
    const before = await readPolicy(siteId, transaction);
    const changes = changedFields(before, policy);
    if (changes.length === 0) return before;
    const data = { ...policy, updatedBy: actor.name };
    await transaction.textPolicy.upsert({ where: { siteId }, create: { siteId, ...data }, update: data });
    const gone = policy.keepOriginals
      ? 0
      : (await transaction.sealedOriginal.deleteMany({ where: { siteId } })).count;
    await audit(transaction, actor, {
      action: 'privacy.update',
      subject: `site:${siteId}`,
      siteId,
      details: { changes, originalsDeleted: gone },
    });
    return policy;
  });
}
