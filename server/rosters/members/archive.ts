import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const archiveMemberInput = z.object({ siteId: z.int().positive(), memberId: z.uuid() });

/**
 * Takes a person off the staff; rosters of the past keep the name.
 * @throws AppError `not_found`
 */
export async function archiveMember(
  { actor }: UseCaseContext,
  input: z.input<typeof archiveMemberInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, memberId: id } = parseInput(archiveMemberInput, input);
  await database().$transaction(async (transaction) => {
    const { count } = await transaction.staffMember.updateMany({
      where: { id, group: { siteId }, archivedAt: null },
      data: { archivedAt: new Date() },
    });
    if (count === 0) throw new AppError('not_found', 'There is no such person on the staff of this site.');
    await audit(transaction, actor, {
      action: 'staff_member.archive',
      subject: `staff_member:${id}`,
      siteId,
    });
  });
}
