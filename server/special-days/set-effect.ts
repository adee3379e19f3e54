import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';

export const setEffectInput = z.object({
  siteId: z.int().positive(),
  /** '' is every queue */
  queue: z.string().max(200).default(''),
  tag: z.string().min(1).max(200),
  /** times what an ordinary day would bring; null: what is learned counts again */
  factor: z
    .number()
    .min(0, 'No less than no calls at all.')
    .max(20, 'At most twenty times as many.')
    .nullable(),
});
export const setEffectOutput = z.object({
  /** what a planner had said before; null: nothing. Setting it again undoes this change. */
  before: z.number().nullable(),
});

/**
 * Puts a planner's figure in place of the learned effect of a special day, or takes it back. The next forecast uses it.
 * @throws AppError `not_found`
 */
export async function setEffect(
  { actor }: UseCaseContext,
  input: z.input<typeof setEffectInput>,
): Promise<z.output<typeof setEffectOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, queue, tag, factor } = parseInput(setEffectInput, input);
  return await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const key = { siteId_queue_tag: { siteId, queue, tag } };
    const standing = await transaction.specialDayEffect.findUnique({ where: key });
    const before = standing?.effect ?? null;
    if (before === factor) return { before };
    if (factor === null) {
      await transaction.specialDayEffect.delete({ where: key });
    } else {
      const data = { effect: factor, updatedBy: actor.name };
      await transaction.specialDayEffect.upsert({
        where: key,
        create: { siteId, queue, tag, ...data },
        update: data,
      });
    }
    await audit(transaction, actor, {
      action: 'special-days.effect',
      subject: `site:${siteId}`,
      siteId,
      details: { queue, tag, before, after: factor },
    });
    return { before };
  });
}
