import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { MoveView } from '../contracts/today';
import { toMoveView } from './moves-of-day';

export const undoMoveInput = z.object({ siteId: z.int().positive(), id: z.uuid() });

/**
 * Takes a move back; what was done stays on record. Taking it back twice changes nothing more.
 * @throws AppError `not_found`
 */
export async function undoMove(
  { actor }: UseCaseContext,
  input: z.input<typeof undoMoveInput>,
): Promise<MoveView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, id } = parseInput(undoMoveInput, input);
  return await database().$transaction(async (transaction) => {
    const move = await transaction.staffingMove.findFirst({ where: { id, siteId } });
    if (!move) throw new AppError('not_found', 'There is no such move at this site.');
    if (move.undoneAt) return toMoveView(move);
    const undone = await transaction.staffingMove.update({
      where: { id },
      data: { undoneAt: new Date(), undoneBy: actor.name },
    });
    await audit(transaction, actor, {
      action: 'staffing-move.undo',
      subject: `staffing-move:${id}`,
      siteId,
      details: {},
    });
    return toMoveView(undone);
  });
}
