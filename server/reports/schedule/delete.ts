import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { removeFiles } from '../made-files';
import { findSchedule } from './find-schedule';

export const scheduleInput = z.object({ siteId: z.int().positive(), scheduleId: z.uuid() });

/**
 * Makes a report no more, and deletes what was made.
 * @throws AppError `not_found`
 */
export async function deleteSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof scheduleInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, scheduleId } = parseInput(scheduleInput, input);
  await database().$transaction(async (transaction) => {
    const { name, kind } = await findSchedule(transaction, siteId, scheduleId);
    await transaction.reportSchedule.delete({ where: { id: scheduleId } });
    await audit(transaction, actor, {
      action: 'report.delete',
      subject: `report:${scheduleId}`,
      siteId,
      details: { name, kind },
    });
  });
  await removeFiles(scheduleId);
}
