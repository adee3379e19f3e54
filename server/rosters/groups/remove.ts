import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const removeGroupInput = z.object({ siteId: z.int().positive(), groupId: z.uuid() });

/**
 * Deletes a group of which nobody stands on a roster.
 * @throws AppError `not_found`; `conflict` when its people have shifts: rosters of the past stay readable
 */
export async function removeGroup(
  { actor }: UseCaseContext,
  input: z.input<typeof removeGroupInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, groupId: id } = parseInput(removeGroupInput, input);
  await database().$transaction(async (transaction) => {
    const group = await transaction.staffGroup.findFirst({ where: { id, siteId } });
    if (!group) throw new AppError('not_found', 'There is no such group of this site.');
    const shifts = await transaction.scheduledShift.count({ where: { member: { groupId: id } } });
    if (shifts > 0) {
      throw new AppError('conflict', `People of “${group.name}” stand on rosters.`, {
        hint: 'Take its people off the staff instead: rosters of the past stay as they are.',
      });
    }
    await transaction.staffGroup.delete({ where: { id } });
    await audit(transaction, actor, {
      action: 'staff_group.delete',
      subject: `staff_group:${id}`,
      siteId,
      details: { name: group.name },
    });
  });
}
