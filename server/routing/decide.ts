import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const decideInput = z.object({
  siteId: z.int().positive(),
  /** RecommendationView.key */
  key: z.string().min(1).max(1000),
  /** null: no decision after all */
  accepted: z.boolean().nullable(),
  note: z.string().trim().max(500, 'At most 500 characters.').default(''),
});

/**
 * Takes a recommendation up, dismisses it, or takes the decision back.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function decideRecommendation(
  { actor }: UseCaseContext,
  input: z.input<typeof decideInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'routing:write');
  const { siteId, key, accepted, note } = parseInput(decideInput, input);
  await database().$transaction(async (transaction) => {
    if (accepted === null) {
      await transaction.routingVerdict.deleteMany({ where: { siteId, key } });
    } else {
      const decided = { accepted, note, decidedAt: new Date(), decidedBy: actor.name };
      await transaction.routingVerdict.upsert({
        where: { siteId_key: { siteId, key } },
        create: { siteId, key, ...decided },
        update: decided,
      });
    }
    await audit(transaction, actor, {
      action: 'routing.decide',
      subject: `recommendation:${key}`,
      siteId,
      details: { accepted, note },
    });
  });
}
