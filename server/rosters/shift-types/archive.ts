import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const archiveShiftTypeInput = z.object({ siteId: z.int().positive(), shiftTypeId: z.uuid() });

/**
 * Takes a shift type out of use; shifts of it stay on their rosters.
 * @throws AppError `not_found`
 */
export async function archiveShiftType(
  { actor }: UseCaseContext,
  input: z.input<typeof archiveShiftTypeInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, shiftTypeId: id } = parseInput(archiveShiftTypeInput, input);
  await database().$transaction(async (transaction) => {
    const { count } = await transaction.shiftType.updateMany({
      where: { id, siteId, archivedAt: null },
      data: { archivedAt: new Date() },
    });
    if (count === 0) throw new AppError('not_found', 'There is no such shift type of this site.');
    await audit(transaction, actor, { action: 'shift_type.archive', subject: `shift_type:${id}`, siteId });
  });
}
