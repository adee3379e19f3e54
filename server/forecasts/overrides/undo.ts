import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { OverrideView } from '../contracts/override-view';
import { toOverrideView } from './to-override-view';

export const undoOverrideInput = z.object({
  siteId: z.int().positive(),
  id: z.uuid(),
  /** false: it holds again, in its old place in the order */
  undone: z.boolean(),
});

/**
 * Takes an override back, or takes that back. It stays in the list with who undid it.
 * @throws AppError `not_found`; undoing what is undone already changes nothing
 */
export async function undoOverride(
  { actor }: UseCaseContext,
  input: z.input<typeof undoOverrideInput>,
): Promise<OverrideView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, id, undone } = parseInput(undoOverrideInput, input);
  return await database().$transaction(async (transaction) => {
    const before = await transaction.forecastOverride.findFirst({ where: { id, snapshot: { siteId } } });
    if (!before) throw new AppError('not_found', 'There is no such change of a forecast of this site.');
    if ((before.undoneAt !== null) === undone) return toOverrideView(before);
    const after = await transaction.forecastOverride.update({
      where: { id },
      data: undone ? { undoneAt: new Date(), undoneBy: actor.name } : { undoneAt: null, undoneBy: null },
    });
    await audit(transaction, actor, {
      action: undone ? 'forecast.override-undo' : 'forecast.override-redo',
      subject: `override:${id}`,
      siteId,
      details: { snapshot: before.snapshotId },
    });
    return toOverrideView(after);
  });
}
