import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { queueRules, type RulesView } from '../contracts/rules';
import { getRules } from './get';

export const saveRulesInput = z.object({
  siteId: z.int().positive(),
  /** of one queue, or of the site; without any, a queue follows the site and the site the product's default */
  rules: queueRules,
});

/**
 * Replaces the rules of a queue, or of the site. They hold from the next recording that is taken up.
 * @throws AppError `not_found` for a queue that is not the site's
 */
export async function saveRules(
  { actor }: UseCaseContext,
  input: z.input<typeof saveRulesInput>,
): Promise<RulesView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, rules } = parseInput(saveRulesInput, input);
  const { queue, language } = rules;
  await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    if (queue !== '' && (await transaction.queue.count({ where: { siteId, code: queue } })) === 0) {
      throw new AppError('not_found', `The site has no queue ${queue}.`);
    }
    await transaction.recordingRule.deleteMany({ where: { siteId, queue } });
    await transaction.recordingRule.createMany({
      data: rules.rules.map((rule) => ({ siteId, queue, language, updatedBy: actor.name, ...rule })),
    });
    await audit(transaction, actor, {
      action: 'recording.rules',
      subject: queue === '' ? `site:${siteId}` : `queue:${siteId}/${queue}`,
      siteId,
      details: { language, rules: rules.rules },
    });
  });
  return getRules({ actor }, { siteId });
}
