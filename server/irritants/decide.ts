import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type IrritantView, viewIrritant } from './contracts/irritant-view';
import { findIrritant } from './find-irritant';

/** `candidate` takes an earlier decision back. */
const DECISIONS = ['confirmed', 'dismissed', 'candidate'] as const;

export const decideInput = z.object({
  siteId: z.int().positive(),
  irritantId: z.uuid(),
  decision: z.enum(DECISIONS),
});

const ACTIONS = {
  confirmed: 'irritant.confirm',
  dismissed: 'irritant.dismiss',
  candidate: 'irritant.reopen',
} as const;

/**
 * Confirms an irritant, dismisses it (it is read no more, and discovery does not bring it back), or leaves it open again.
 * @throws AppError `not_found`, `conflict` for one that was merged into another
 */
export async function decideIrritant(
  { actor }: UseCaseContext,
  input: z.input<typeof decideInput>,
): Promise<IrritantView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId: id, decision } = parseInput(decideInput, input);
  return await database().$transaction(async (transaction) => {
    const irritant = await findIrritant(transaction, siteId, id);
    if (irritant.status === 'merged') {
      throw new AppError('conflict', `"${irritant.name}" was merged into another irritant.`, {
        hint: 'Take it out of there first.',
      });
    }
    if (irritant.status === decision) return viewIrritant(irritant);
    const open = decision === 'candidate';
    const decided = await transaction.irritant.update({
      where: { id },
      data: {
        status: decision,
        decidedAt: open ? null : new Date(),
        decidedBy: open ? null : actor.name,
      },
    });
    await audit(transaction, actor, {
      action: ACTIONS[decision],
      subject: `irritant:${id}`,
      siteId,
      details: { before: irritant.status },
    });
    return viewIrritant(decided);
  });
}
