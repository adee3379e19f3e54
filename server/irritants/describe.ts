import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { type IrritantView, viewIrritant } from './contracts/irritant-view';
import { findIrritant } from './find-irritant';

/** Short enough to stand at the end of a line in a chart. */
export const irritantName = z.string().trim().min(1, 'A name is needed.').max(80);
export const irritantDescription = z.string().trim().max(1000);

export const describeInput = z.object({
  siteId: z.int().positive(),
  irritantId: z.uuid(),
  name: irritantName,
  description: irritantDescription.default(''),
});

/**
 * Gives an irritant another name and description. It stays the same irritant: facts know it by its id.
 * @throws AppError `not_found`
 */
export async function describeIrritant(
  { actor }: UseCaseContext,
  input: z.input<typeof describeInput>,
): Promise<IrritantView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId: id, name, description } = parseInput(describeInput, input);
  return await database().$transaction(async (transaction) => {
    const irritant = await findIrritant(transaction, siteId, id);
    const changes = changedFields(
      { name: irritant.name, description: irritant.description },
      { name, description },
    );
    if (changes.length === 0) return viewIrritant(irritant);
    const described = await transaction.irritant.update({ where: { id }, data: { name, description } });
    await audit(transaction, actor, {
      action: 'irritant.describe',
      subject: `irritant:${id}`,
      siteId,
      details: { changes },
    });
    return viewIrritant(described);
  });
}
