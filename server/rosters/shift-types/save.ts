import { z } from 'zod';
import { overlappingBreaks } from '@/models/staffing/schedule/explain/find-contradictions';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { shiftTypeInput } from '../contracts/staff';

export const saveShiftTypeInput = z.object({
  siteId: z.int().positive(),
  /** null: a new one */
  shiftTypeId: z.uuid().nullable(),
  shiftType: shiftTypeInput,
});

/**
 * Makes or changes a shift type. Shifts that are on rosters stay as they are.
 * @throws AppError `not_found`; `conflict` for a name that another has; `invalid_input` for breaks whose times overlap
 */
export async function saveShiftType(
  { actor }: UseCaseContext,
  input: z.input<typeof saveShiftTypeInput>,
): Promise<{ id: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, shiftTypeId, shiftType } = parseInput(saveShiftTypeInput, input);
  const [overlap] = overlappingBreaks([shiftType]);
  if (overlap) {
    throw new AppError('invalid_input', overlap.words, {
      hint: 'Let each break begin when the one before is over for certain.',
    });
  }
  const data = { ...shiftType, archivedAt: null };
  try {
    return await database().$transaction(async (transaction) => {
      const id = shiftTypeId ?? (await transaction.shiftType.create({ data: { ...data, siteId } })).id;
      if (shiftTypeId !== null) {
        const { count } = await transaction.shiftType.updateMany({ where: { id, siteId }, data });
        if (count === 0) throw new AppError('not_found', 'There is no such shift type of this site.');
      }
      await audit(transaction, actor, {
        action: shiftTypeId === null ? 'shift_type.create' : 'shift_type.update',
        subject: `shift_type:${id}`,
        siteId,
        details: { name: shiftType.name },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError(
      'conflict',
      `There is a shift type “${shiftType.name}” already, perhaps among those taken away.`,
    );
  }
}
