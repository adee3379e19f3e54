import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { deleteSnapshotRows } from '../statements/delete-snapshot';

export const removeImportInput = z.object({ siteId: z.int().positive(), snapshotId: z.uuid() });
export const removeImportOutput = z.object({ name: z.string() });

/**
 * Removes an imported forecast for good; the file can be imported again.
 * @throws AppError `not_found` for one that is not there, or is a forecast of our own
 */
export async function removeImport(
  { actor }: UseCaseContext,
  input: z.input<typeof removeImportInput>,
): Promise<z.output<typeof removeImportOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, snapshotId } = parseInput(removeImportInput, input);
  const { name } = await database().$transaction(async (transaction) => {
    const head = await transaction.forecastSnapshot.findFirst({
      where: { id: snapshotId, siteId, kind: 'import' },
    });
    if (!head) throw new AppError('not_found', 'There is no such imported forecast of this site.');
    await transaction.forecastSnapshot.delete({ where: { id: snapshotId } });
    await audit(transaction, actor, {
      action: 'forecast.import-remove',
      subject: `forecast:${snapshotId}`,
      siteId,
      details: { name: head.name },
    });
    return head;
  });
  await deleteSnapshotRows({ siteId, snapshotIds: [snapshotId] });
  return { name };
}
