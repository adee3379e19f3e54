import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { scheduleInput } from './delete';
import { findSchedule } from './find-schedule';

/**
 * Has a report made and sent now, besides its calendar.
 * @throws AppError `not_found`
 */
export async function askForReport(
  { actor }: UseCaseContext,
  input: z.input<typeof scheduleInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, scheduleId } = parseInput(scheduleInput, input);
  await database().$transaction(async (transaction) => {
    const { name } = await findSchedule(transaction, siteId, scheduleId);
    await audit(transaction, actor, {
      action: 'report.make',
      subject: `report:${scheduleId}`,
      siteId,
      details: { name },
    });
  });
  await enqueue('make-reports', { scheduleId });
}
