import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { memberInput } from '../contracts/staff';

export const saveMemberInput = z.object({
  siteId: z.int().positive(),
  groupId: z.uuid(),
  /** null: a new one */
  memberId: z.uuid().nullable(),
  member: memberInput,
});

/**
 * Puts a person on the staff, or changes the rules of one; also into another group.
 * @throws AppError `not_found`, `conflict` for a code that somebody of the group has
 */
export async function saveMember(
  { actor }: UseCaseContext,
  input: z.input<typeof saveMemberInput>,
): Promise<{ id: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, groupId, memberId, member } = parseInput(saveMemberInput, input);
  const data = { ...member, groupId, availability: member.availability ?? Prisma.JsonNull, archivedAt: null };
  try {
    return await database().$transaction(async (transaction) => {
      const group = await transaction.staffGroup.count({ where: { id: groupId, siteId } });
      if (group === 0) throw new AppError('not_found', 'There is no such group of this site.');
      if (memberId !== null) {
        const known = await transaction.staffMember.count({ where: { id: memberId, group: { siteId } } });
        if (known === 0)
          throw new AppError('not_found', 'There is no such person on the staff of this site.');
      }
      const { id } =
        memberId === null
          ? await transaction.staffMember.create({ data })
          : await transaction.staffMember.update({ where: { id: memberId }, data });
      await audit(transaction, actor, {
        action: memberId === null ? 'staff_member.create' : 'staff_member.update',
        subject: `staff_member:${id}`,
        siteId,
        details: {
          code: member.code,
          minWeekMinutes: member.minWeekMinutes,
          maxWeekMinutes: member.maxWeekMinutes,
        },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `Somebody of this group has the code ${member.code} already.`);
  }
}
