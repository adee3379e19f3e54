import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { groupOwnDays } from './group-own-days';
import { ownDayView } from './special-day-view';

export const removeDayInput = z.object({
  siteId: z.int().positive(),
  ids: z.array(z.uuid()).min(1).max(60),
});
export const removeDayOutput = z.object({
  /** what was there, so that it can be put back */
  removed: z.array(ownDayView),
});

/**
 * Takes days of the planners' own out of the calendar.
 * @throws AppError `not_found` when none of them is there
 */
export async function removeDay(
  { actor }: UseCaseContext,
  input: z.input<typeof removeDayInput>,
): Promise<z.output<typeof removeDayOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, ids } = parseInput(removeDayInput, input);
  return await database().$transaction(async (transaction) => {
    const where = { siteId, id: { in: ids }, kind: { not: 'ignored' as const } };
    const removed = groupOwnDays(await transaction.specialDay.findMany({ where }));
    if (removed.length === 0) throw new AppError('not_found', 'This day is no longer in the calendar.');
    await transaction.specialDay.deleteMany({ where });
    await audit(transaction, actor, {
      action: 'special-days.remove',
      subject: `site:${siteId}`,
      siteId,
      details: { removed: removed.map(({ name, from, to, queue }) => ({ name, from, to, queue })) },
    });
    return { removed };
  });
}
