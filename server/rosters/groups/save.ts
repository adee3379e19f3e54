import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { groupInput } from '../contracts/staff';

export const saveGroupInput = z.object({
  siteId: z.int().positive(),
  /** null: a new one */
  groupId: z.uuid().nullable(),
  group: groupInput,
});

/**
 * Makes or changes a group of people with the same skills.
 * @throws AppError `not_found`, `conflict` for a name that another group has
 */
export async function saveGroup(
  { actor }: UseCaseContext,
  input: z.input<typeof saveGroupInput>,
): Promise<{ id: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, groupId, group } = parseInput(saveGroupInput, input);
  const data = { ...group, updatedBy: actor.name };
  try {
    return await database().$transaction(async (transaction) => {
      const id = groupId ?? (await transaction.staffGroup.create({ data: { ...data, siteId } })).id;
      if (groupId !== null) {
        const { count } = await transaction.staffGroup.updateMany({ where: { id, siteId }, data });
        if (count === 0) throw new AppError('not_found', 'There is no such group of this site.');
      }
      await audit(transaction, actor, {
        action: groupId === null ? 'staff_group.create' : 'staff_group.update',
        subject: `staff_group:${id}`,
        siteId,
        details: { name: group.name, queues: group.skills.map(({ queue }) => queue) },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a group “${group.name}” already.`, {
      hint: 'Choose another name.',
    });
  }
}
